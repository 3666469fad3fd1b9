// Rows of what the clauses of a sentence must tell, for the tests of clauses.
#ifndef ENTENTE_TESTS_READING_CLAUSE_ROWS_H_
#define ENTENTE_TESTS_READING_CLAUSE_ROWS_H_

#include <string>

namespace entente {

// What must be read, parted by "; ". Actors are ids, other groups their head in lower case:
//   IRN+ISR > hold > talks   a clause's who, verb, whom ("-": nobody); by X is who
//   hold + with RUS          a complement of the clause of that verb
//   hold @ last week         a date of it
//   !meet                    no clause of that verb
struct ClauseRow {
  const char* text;
  const char* expected;
};

// The row's own words where all is read, else all that is read.
std::string read_clauses_of(const ClauseRow& row);

}  // namespace entente

#endif  // ENTENTE_TESTS_READING_CLAUSE_ROWS_H_
