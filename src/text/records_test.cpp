#include "sotin/text/records.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>

namespace sotin::text {
namespace {

namespace fs = std::filesystem;

class Records : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("sotin-records-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view bytes) {
    const auto path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  /// "text|text|!detail" of every record and error.
  static std::string read(const std::string& path) {
    RecordReader reader(path);
    std::string out;
    while (auto record = reader.next()) {
      if (!out.empty()) out += '|';
      out += *record ? (*record)->text : "!" + record->error().detail;
    }
    return out;
  }

  fs::path folder_;
};

Result<Record> parse(std::string_view json) {
  return JsonRecordParser().parse(json, "x.jsonl", 3, 100);
}

TEST_F(Records, APlainTextIsOneRecordWithNothingDropped) {
  EXPECT_EQ(read(file("a.txt", "  Một\n\nHai \n")), "  Một\n\nHai \n");
}

TEST_F(Records, JsonLinesGiveARecordALineAndGoOnBehindABadOne) {
  EXPECT_EQ(read(file("a.jsonl", "{\"text\":\"Một\"}\n\n{\"text\":\"Ha\n{\"text\":\"Ba\"}")),
            "Một|!JSON breaks off|Ba");
}

TEST_F(Records, ErrorsNameLineAndByte) {
  RecordReader reader(file("a.jsonl", "{\"text\":\"Một\"}\n{\"text\": tru}\n"));
  ASSERT_TRUE(*reader.next());
  const auto bad = *reader.next();
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().line, 2U);
  EXPECT_EQ(bad.error().byte, 17U + 12U);
}

TEST_F(Records, TheKindIsToldByContentWhereTheNameDoesNot) {
  EXPECT_EQ(read(file("data", "{\"text\":\"Một\"}\n{\"text\":\"Hai\"}\n")), "Một|Hai");
  EXPECT_EQ(read(file("words", "Một hai")), "Một hai");
}

TEST_F(Records, GzipIsReadAlsoInSeveralMembers) {
  const auto pack = [](std::string_view words) {
    std::string out(words.size() + 100, '\0');
    z_stream z{};
    deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(words.data()));
    z.avail_in = static_cast<uInt>(words.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    deflate(&z, Z_FINISH);
    out.resize(z.total_out);
    deflateEnd(&z);
    return out;
  };
  const auto one = pack("{\"text\":\"Một\"}\n");
  EXPECT_EQ(read(file("a.jsonl.gz", one + pack("{\"text\":\"Hai\"}\n"))), "Một|Hai");
  EXPECT_EQ(read(file("b.jsonl.gz", one + pack("{\"text\":\"Hai\"}\n").substr(0, 15))),
            "Một|!compressed data breaks off");
}

TEST_F(Records, ZstdIsRead) {
  const std::string_view words = "{\"text\":\"Một\"}\n{\"text\":\"Hai\"}\n";
  std::string packed(ZSTD_compressBound(words.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), words.data(), words.size(), 3));
  EXPECT_EQ(read(file("a.jsonl.zst", packed)), "Một|Hai");
  EXPECT_EQ(read(file("b.jsonl.zst", packed.substr(0, packed.size() - 6))),
            "!compressed data breaks off");
}

TEST_F(Records, Utf16LinesAreRead) {
  std::string bytes("\xFF\xFE", 2);
  for (const char c : std::string_view("{\"text\":\"Mot\"}\n{\"text\":\"Hai\"}\n"))
    bytes += std::string({c, '\0'});
  EXPECT_EQ(read(file("a.jsonl", bytes)), "Mot|Hai");
}

TEST_F(Records, EmptyAndBinaryFilesAreErrors) {
  EXPECT_EQ(read(file("a.txt", "")), "!the file is empty");
  EXPECT_EQ(read(file("b.txt", " \n\n")), "!nothing but white space");
  EXPECT_EQ(read(file("c.jsonl", "\n\n")), "!nothing but white space");
  EXPECT_EQ(read(file("d.txt", std::string_view("\x89PNG\r\n\x1a\n\0\0", 10))), "!image");
  EXPECT_EQ(read((folder_ / "none.txt").string()), "!No such file or directory");
}

TEST_F(Records, AnArrayOrAnObjectOverSeveralLinesIsCut) {
  EXPECT_EQ(read(file("a.json", "[\n {\"text\":\"Một\"},\n {\"text\":\"Hai\"}\n]\n")), "Một|Hai");
  EXPECT_EQ(read(file("b.json", "{\n \"text\":\"Một\"\n}\n")), "Một");
}

TEST_F(Records, ALineLongerThanTheWindowIsReadWhole) {
  const std::string words(3'000'000, 'a');
  EXPECT_EQ(read(file("a.jsonl",
                      "{\"text\":\"Một\"}\n{\"text\":\"" + words + "\"}\n{\"text\":\"Ba\"}\n")),
            "Một|" + words + "|Ba");
}

TEST_F(Records, FoldersAreListedSortedAndUnknownNamesLeftOut) {
  const auto b = file("in/b.txt", "x");
  const auto a = file("in/a/z.jsonl.gz", "x");
  file("in/c.md", "x");
  file("in/.hidden.txt", "x");
  const auto files = list_files({(folder_ / "in").string(), "-"});
  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(*files[0], a);
  EXPECT_EQ(*files[1], b);
  EXPECT_EQ(*files[2], "-");
}

TEST_F(Records, AFolderWithoutReportsIsAnError) {
  fs::create_directories(folder_ / "empty");
  const auto files = list_files({(folder_ / "empty").string()});
  ASSERT_EQ(files.size(), 1U);
  EXPECT_FALSE(files[0]);
}

TEST(JsonRecord, KnownKeysGoToTheirPlacesAndUnknownOnesAreKept) {
  const auto record = parse(
      R"({"id":7,"text":"Một","title":"Hai","published":"2025-09-05T07:30:00+07:00","url":"u",)"
      R"("outlet":"o","language":"vi","lead":"x","deep":{"a":[1,2]}})");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->origin.id, "7");
  EXPECT_EQ(record->origin.title, "Hai");
  EXPECT_EQ(record->origin.published, "2025-09-05T07:30:00+07:00");
  EXPECT_EQ(record->origin.extra.at("lead"), "\"x\"");
  EXPECT_EQ(record->origin.extra.at("deep"), R"({"a":[1,2]})");
  EXPECT_EQ(record->line, 3U);
}

TEST(JsonRecord, NullsAndEmptyStringsCountAsNotGiven) {
  const auto record = parse(R"({"text":"","title":null,"published":"","outlet":""})");
  ASSERT_TRUE(record);
  EXPECT_FALSE(record->origin.title || record->origin.published || record->origin.outlet);
}

TEST(JsonRecord, ADateThatIsNoneIsKeptButNotUsed) {
  const auto record = parse(R"({"text":"a","published":"05/09/2025"})");
  ASSERT_TRUE(record);
  EXPECT_FALSE(record->origin.published);
  EXPECT_EQ(record->origin.extra.at("published"), "\"05/09/2025\"");
  EXPECT_EQ(record->origin.notes.size(), 1U);
}

TEST(JsonRecord, InvalidUtf8IsRepairedWithANote) {
  const auto record = parse("{\"text\":\"H\xC3\xA0 N\xFF\"}");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->text, "Hà N\xEF\xBF\xBD");
  EXPECT_EQ(record->origin.notes.size(), 1U);
}

TEST(JsonRecord, LoneSurrogatesAreReplacedAndPairsStay) {
  const auto record = parse(R"({"text":"a\ud800b\udc00c\ud83d\ude00\\ud800"})");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->text,
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c\xF0\x9F\x98\x80\\ud800");
}

TEST(JsonRecord, ANulInsideTextStays) {
  const auto record = parse(R"({"text":"a\u0000b"})");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->text, std::string("a\0b", 3));
}

TEST(JsonRecord, HugeNumbersDoNotLoseTheReport) {
  const auto record = parse(R"({"text":"a","n":123456789012345678901234567890})");
  ASSERT_TRUE(record);
  EXPECT_EQ(record->text, "a");
  EXPECT_TRUE(record->origin.extra.contains("n"));
}

TEST(JsonRecord, DeepNestingIsRefusedNotFollowed) {
  const auto record = parse("{\"text\":\"a\",\"deep\":" + std::string(100'000, '['));
  ASSERT_FALSE(record);
  EXPECT_EQ(record.error().code, ErrorCode::kBadJson);
}

TEST(JsonRecord, SaysWhatIsMissing) {
  EXPECT_EQ(parse("[1]").error().detail, "not a JSON object");
  EXPECT_EQ(parse("{}").error().detail, "no «text» in the object");
  EXPECT_EQ(parse(R"({"text":5})").error().detail, "«text» is not a string");
  EXPECT_EQ(parse(R"({"text":"a)").error().detail, "JSON breaks off");
}

TEST(JsonRecord, IsoDatesExist) {
  EXPECT_TRUE(is_iso_date("2024-02-29"));
  EXPECT_TRUE(is_iso_date("2025-09-05T07:30"));
  EXPECT_FALSE(is_iso_date("2025-02-29"));
  EXPECT_FALSE(is_iso_date("2025-9-5"));
  EXPECT_FALSE(is_iso_date("2025-09-05x"));
}

}  // namespace
}  // namespace sotin::text
