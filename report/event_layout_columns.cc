// Column names as published: ICEWS's and POLECAT's headers, GDELT's codebooks 1.0 and 2.0, the
// Phoenix pipeline's order of writing.
#include <array>

#include "report/event_layouts.h"

namespace entente {
namespace {

// In the order of EventLayout.
constexpr std::array<std::string_view, 5> kNames{"icews", "gdelt1", "gdelt2", "phoenix", "polecat"};

constexpr std::array<std::string_view, 20> kIcews{
    "Event ID",       "Event Date", "Source Name",     "Source Sectors", "Source Country",
    "Event Text",     "CAMEO Code", "Intensity",       "Target Name",    "Target Sectors",
    "Target Country", "Story ID",   "Sentence Number", "Publisher",      "City",
    "District",       "Province",   "Country",         "Latitude",       "Longitude"};

constexpr std::array<std::string_view, 58> kGdelt1{"GLOBALEVENTID",
                                                   "SQLDATE",
                                                   "MonthYear",
                                                   "Year",
                                                   "FractionDate",
                                                   "Actor1Code",
                                                   "Actor1Name",
                                                   "Actor1CountryCode",
                                                   "Actor1KnownGroupCode",
                                                   "Actor1EthnicCode",
                                                   "Actor1Religion1Code",
                                                   "Actor1Religion2Code",
                                                   "Actor1Type1Code",
                                                   "Actor1Type2Code",
                                                   "Actor1Type3Code",
                                                   "Actor2Code",
                                                   "Actor2Name",
                                                   "Actor2CountryCode",
                                                   "Actor2KnownGroupCode",
                                                   "Actor2EthnicCode",
                                                   "Actor2Religion1Code",
                                                   "Actor2Religion2Code",
                                                   "Actor2Type1Code",
                                                   "Actor2Type2Code",
                                                   "Actor2Type3Code",
                                                   "IsRootEvent",
                                                   "EventCode",
                                                   "EventBaseCode",
                                                   "EventRootCode",
                                                   "QuadClass",
                                                   "GoldsteinScale",
                                                   "NumMentions",
                                                   "NumSources",
                                                   "NumArticles",
                                                   "AvgTone",
                                                   "Actor1Geo_Type",
                                                   "Actor1Geo_FullName",
                                                   "Actor1Geo_CountryCode",
                                                   "Actor1Geo_ADM1Code",
                                                   "Actor1Geo_Lat",
                                                   "Actor1Geo_Long",
                                                   "Actor1Geo_FeatureID",
                                                   "Actor2Geo_Type",
                                                   "Actor2Geo_FullName",
                                                   "Actor2Geo_CountryCode",
                                                   "Actor2Geo_ADM1Code",
                                                   "Actor2Geo_Lat",
                                                   "Actor2Geo_Long",
                                                   "Actor2Geo_FeatureID",
                                                   "ActionGeo_Type",
                                                   "ActionGeo_FullName",
                                                   "ActionGeo_CountryCode",
                                                   "ActionGeo_ADM1Code",
                                                   "ActionGeo_Lat",
                                                   "ActionGeo_Long",
                                                   "ActionGeo_FeatureID",
                                                   "DATEADDED",
                                                   "SOURCEURL"};

// The same with an ADM2 code after each ADM1 code.
constexpr std::array<std::string_view, 61> make_gdelt2() {
  std::array<std::string_view, 61> names{};
  std::size_t next = 0;
  for (const std::string_view name : kGdelt1) {
    names[next++] = name;
    if (name == "Actor1Geo_ADM1Code") names[next++] = "Actor1Geo_ADM2Code";
    if (name == "Actor2Geo_ADM1Code") names[next++] = "Actor2Geo_ADM2Code";
    if (name == "ActionGeo_ADM1Code") names[next++] = "ActionGeo_ADM2Code";
  }
  return names;
}
constexpr std::array<std::string_view, 61> kGdelt2 = make_gdelt2();

constexpr std::array<std::string_view, 26> kPhoenix{"EventID",
                                                    "Date",
                                                    "Year",
                                                    "Month",
                                                    "Day",
                                                    "SourceActorFull",
                                                    "SourceActorEntity",
                                                    "SourceActorRole",
                                                    "SourceActorAttribute",
                                                    "TargetActorFull",
                                                    "TargetActorEntity",
                                                    "TargetActorRole",
                                                    "TargetActorAttribute",
                                                    "EventCode",
                                                    "EventRootCode",
                                                    "PentaClass",
                                                    "GoldsteinScore",
                                                    "Issues",
                                                    "Lat",
                                                    "Lon",
                                                    "LocationName",
                                                    "StateName",
                                                    "CountryCode",
                                                    "SentenceID",
                                                    "URLs",
                                                    "NewsSources"};

constexpr std::array<std::string_view, 40> kPolecat{"Event ID",
                                                    "Event Date",
                                                    "Event Type",
                                                    "Event Mode",
                                                    "Intensity",
                                                    "Quad Code",
                                                    "Contexts",
                                                    "Actor Name",
                                                    "Actor Country",
                                                    "Actor COW",
                                                    "Primary Actor Sector",
                                                    "Actor Sectors",
                                                    "Actor Title",
                                                    "Actor Name Raw",
                                                    "Wikipedia Actor ID",
                                                    "Recipient Name",
                                                    "Recipient Country",
                                                    "Recipient COW",
                                                    "Primary Recipient Sector",
                                                    "Recipient Sectors",
                                                    "Recipient Title",
                                                    "Recipient Name Raw",
                                                    "Wikipedia Recipient ID",
                                                    "Placename",
                                                    "City",
                                                    "District",
                                                    "Province",
                                                    "Country",
                                                    "Latitude",
                                                    "Longitude",
                                                    "GeoNames ID",
                                                    "Raw Placename",
                                                    "Feature Type",
                                                    "Source",
                                                    "Publication Date",
                                                    "Story People",
                                                    "Story Organizations",
                                                    "Story Locations",
                                                    "Language",
                                                    "Version"};

}  // namespace

std::span<const std::string_view> columns_of(EventLayout layout) {
  switch (layout) {
    case EventLayout::icews:
      return kIcews;
    case EventLayout::gdelt1:
      return kGdelt1;
    case EventLayout::gdelt2:
      return kGdelt2;
    case EventLayout::phoenix:
      return kPhoenix;
    case EventLayout::polecat:
      break;
  }
  return kPolecat;
}

std::span<const std::string_view> event_layout_names() { return kNames; }

std::optional<EventLayout> parse_event_layout(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (name == kNames[i]) return static_cast<EventLayout>(i);
  }
  return std::nullopt;
}

bool has_header(EventLayout layout) {
  return layout == EventLayout::icews || layout == EventLayout::polecat;
}

}  // namespace entente
