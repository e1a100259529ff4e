#pragma once

/// @file
/// For tests only: a small report of our own with every kind of record in it, and a folder that
/// goes away with the test.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "sotin/ledger/ledger.hpp"

namespace sotin::ledger::testing {

inline const std::string kBridgeText =
    "Giám đốc Sở Giao thông tỉnh Lê Văn Tám hôm 3/9 nói với báo giới rằng tỉnh sẽ góp năm tỷ đồng "
    "cho "
    "cầu Mây Tre nếu bờ kè xong trước mùa lũ. Hãng Sao Đêm dẫn một kỹ sư giấu tên cho hay móng cầu "
    "đã "
    "lún ba phân.\n\nÔng Tám sẽ gặp bà Trần Thị Hoa tại Huế hôm 5/9 để bàn việc Hội Cầu Làng, nơi "
    "khoảng 40 người đã đóng góp công sức.\n";

inline text::Span find(const text::Document& document, std::string_view words) {
  const auto at = document.text().find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

inline text::Document document_of(std::string id, std::string_view text = kBridgeText) {
  return text::Document::from_bytes(text, {.id = std::move(id),
                                           .source = "thu.jsonl",
                                           .title = "Tỉnh hứa tiền cho cầu Mây Tre",
                                           .published = "2025-09-04",
                                           .url = "https://baolang.example/cau-may-tre",
                                           .outlet = "Báo Làng",
                                           .extra = {{"section", "\"địa phương\""}}});
}

/// Everything that can be read in kBridgeText, by hand.
inline facts::Report bridge_report(const text::Document& d) {
  using namespace facts;
  Report r;
  r.published = Published{"2025-09-04", DateBasis::kGiven, {}};
  r.outlet = Outlet{"Báo Làng", OutletBasis::kGiven, {}};
  r.parts = text::find_parts(d);
  r.notes = {"one note", "another\nnote"};
  const auto at = [&](std::string_view words) { return find(d, words); };
  r.entities = {{"Lê Văn Tám",
                 EntityKind::kPerson,
                 "Giám đốc Sở Giao thông tỉnh",
                 {},
                 {at("Giám đốc Sở Giao thông tỉnh Lê Văn Tám"), at("Ông Tám")},
                 "title+name"},
                {"Sao Đêm", EntityKind::kOrganisation, {}, {}, {at("Hãng Sao Đêm")}, "agency"},
                {"Trần Thị Hoa", EntityKind::kPerson, {}, {}, {at("bà Trần Thị Hoa")}, "honorific"},
                {"Huế", EntityKind::kPlace, {}, "VN", {at("Huế")}, "place"},
                {"Hội Cầu Làng", EntityKind::kOrganisation, {}, {}, {at("Hội Cầu Làng")}, "name"}};
  r.times = {{at("3/9"), TimeType::kDate, "2025-09-03", "", "", false, "d/m"},
             {at("mùa lũ"), TimeType::kDate, "XXXX", "APPROX", "EVERY", true, "season"}};
  Statement promise;
  promise.evidence = cover(at("Giám đốc"), at("mùa lũ."));
  promise.speaker = {0, SpeakerKind::kPerson, at("Giám đốc Sở Giao thông tỉnh Lê Văn Tám")};
  promise.cue = at("nói với báo giới rằng");
  promise.content = {at("tỉnh sẽ góp năm tỷ đồng"),
                     at("cho cầu Mây Tre nếu bờ kè xong trước mùa lũ")};
  promise.act = Act::kPledge;
  promise.act_also = {Act::kCondition, Act::kAnnounce};
  promise.said_on = SaidOn{"2025-09-03", Basis::kExplicit, at("3/9")};
  promise.medium = MediumUse{Medium::kRemarksToPress, at("với báo giới")};
  promise.addressee = Addressee{"báo giới", kNobody, at("báo giới")};
  promise.condition = Condition{ConditionKind::kPrecondition, at("nếu bờ kè xong trước mùa lũ")};
  promise.place = Place{"Huế", 3, {}};
  promise.setting = 0;
  promise.rule = "subject-cue-rang";
  promise.confidence = 0.875F;
  Statement sunk;
  sunk.parent = 0;
  sunk.evidence = at("Hãng Sao Đêm dẫn một kỹ sư giấu tên cho hay móng cầu đã lún ba phân.");
  sunk.speaker = {kNobody, SpeakerKind::kAnonymous, at("một kỹ sư giấu tên")};
  sunk.cue = at("cho hay");
  sunk.content = {at("móng cầu đã lún ba phân")};
  sunk.chain = {{ChainRole::kAgency, 1, "Sao Đêm", at("Hãng Sao Đêm"), "2025-09-02"},
                {ChainRole::kDocument, kNobody, "biên bản", {}, {}}};
  sunk.rule = "agency-dẫn";
  sunk.confidence = 0.6F;
  r.statements = {promise, sunk};
  Event meeting;
  meeting.type = EventType::kMeeting;
  meeting.participants = {{0, ParticipantRole::kHost, at("Ông Tám")},
                          {2, ParticipantRole::kParticipant, {}}};
  meeting.date = EventDate{"2025-09-05", at("5/9")};
  meeting.place = Place{"Huế", 3, at("Huế")};
  meeting.venue_options = {{"Huế", 3, at("Huế")}, {"bờ kè", kNobody, {}}};
  meeting.mode = EventMode::kInPerson;
  meeting.status = EventStatus::kPlanned;
  meeting.asserted_by = 1;
  meeting.evidence = {at("Ông Tám sẽ gặp bà Trần Thị Hoa tại Huế hôm 5/9")};
  meeting.rule = "se-gap";
  r.events = {meeting};
  r.commitments = {{0, at("Giám đốc Sở Giao thông tỉnh"), at("góp năm tỷ đồng"),
                    at("nếu bờ kè xong trước mùa lũ"), "bậc một", CommitmentStatus::kPledged, 0,
                    promise.evidence, "pledge", 0.7F}};
  r.memberships = {{4, kNobody, MemberRole::kContributor, at("công sức"), '+', -1,
                    at("khoảng 40 người đã đóng góp công sức"), "khoảng 40", "size", 0.5F},
                   {4, 2, MemberRole::kNonMember, {}, '-', 1, at("Hội Cầu Làng"), {}, "not", 0.4F}};
  return r;
}

/// A folder of its own for one test.
class Folder {
 public:
  Folder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path_ = std::filesystem::temp_directory_path() / ("sotin-" + std::to_string(::getpid()) + "-" +
                                                      test->test_suite_name() + "-" + test->name());
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline Result<Outcome> store(Ledger& ledger, const text::Document& document,
                             const StoreOptions& options = {}) {
  const auto report = document.text() == kBridgeText ? bridge_report(document) : facts::Report{};
  return ledger.store(
      {document, report, R"({"id":")" + document.id() + "\"}", "2025-09-10T08:00:00Z"}, options);
}

/// Makes a ledger that holds the report `cau-1`, and closes it.
inline void store_one(const std::string& path) {
  auto ledger = Ledger::open(path);
  ASSERT_TRUE(ledger) << ledger.error().detail;
  ASSERT_TRUE(store(*ledger, document_of("cau-1")));
}

}  // namespace sotin::ledger::testing
