// GEXF: Gephi's own format, with the days of the events as spells for its timeline.
#ifndef ENTENTE_GRAPH_GEXF_H_
#define ENTENTE_GRAPH_GEXF_H_

#include <string>

#include "graph/network_table.h"

namespace entente {

enum class GexfVersion {
  draft_1_2,  // read by all that read GEXF
  v1_3        // not by NetworkX before 3
};

std::string write_gexf(const NetworkTable& table, GexfVersion version = GexfVersion::draft_1_2);

}  // namespace entente

#endif  // ENTENTE_GRAPH_GEXF_H_
