// Pages of PDF put together, by Poppler's pdfunite: like dot a program beside us, not a library.
#ifndef ENTENTE_REPORT_PDF_PAGES_H_
#define ENTENTE_REPORT_PDF_PAGES_H_

#include <string>
#include <vector>

#include "report/graphviz_render.h"

namespace entente {

// One PDF of all pages of all `files`, links kept; problems: pdfunite-missing, pdfunite-failed. The
// files stand in a folder for temporary files meanwhile, for pdfunite reads no pipes.
Rendering join_pdf_pages(const std::vector<std::string>& files,
                         const std::string& program = "pdfunite");

}  // namespace entente

#endif  // ENTENTE_REPORT_PDF_PAGES_H_
