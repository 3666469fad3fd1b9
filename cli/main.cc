// The program `entente`: its verbs are in cli/*_verb.cc.
#include "cli/program.h"

int main(int argc, char** argv) { return entente::run_program(argc, argv); }
