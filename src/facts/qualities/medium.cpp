// The medium of a statement, by the words of media.tsv in its frame or at the head of its speaker.
#include <algorithm>
#include <array>

#include "facts/qualities/circumstances.hpp"
#include "facts/qualities/mediums.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts::qualities {
namespace {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 12> kInside{"tại", "trong", "trên", "ở",  "qua",  "khi",
                                                   "đầu", "bên",   "lề",   "dự", "cuối", "sóng"};
constexpr std::array<std::string_view, 14> kPaper{"trong", "theo", "qua",  "dẫn", "có",
                                                  "ra",    "gửi",  "bằng", "tại", "từ",
                                                  "một",   "bản",  "các",  "phát"};

/// Does one of `words` stand within `reach` tokens before `token`?
template <std::size_t N>
bool preceded(const Analysis& analysis, std::uint32_t token, std::uint32_t reach,
              const std::array<std::string_view, N>& words) {
  for (std::uint32_t back = 1; back <= reach && back <= token; ++back) {
    const auto word = analysis.lower(static_cast<std::int64_t>(token) - back);
    if (word == "," || word == ".") return false;
    if (one_of(word, words)) return true;
  }
  return false;
}

/// «với phóng viên», «với báo giới», «với các nhà báo», «với người viết», or with a medium.
bool with_the_press(const Reading& reading, std::uint32_t next) {
  const auto& analysis = reading.analysis;
  for (const auto words :
       {"phóng viên", "các phóng viên", "pv", "báo giới", "báo chí", "giới truyền thông",
        "truyền thông", "các nhà báo", "nhà báo", "người viết", "chúng tôi"}) {
    if (analysis.match(next, words) > 0) return true;
  }
  return false;
}

bool fits(const Reading& reading, const Frame& frame, std::uint32_t token,
          const language::Lexicon::Entry& entry) {
  const auto& analysis = reading.analysis;
  const std::string_view how = entry.attributes[1];
  const auto next = token + entry.length;
  if (how == "any") return true;
  if (how == "in") return preceded(analysis, token, 3, kInside);
  if (how == "air") return preceded(analysis, token, 2, kInside) && analysis.lower(next) == "“";
  if (how == "press") {
    if (with_the_press(reading, next)) return true;
    const auto verb = analysis.lower(token);
    return (verb == "trao" || verb == "chia" || verb == "trò") &&
           medium_at(reading, next).has_value();
  }
  if (how == "statement") return preceded(analysis, token, 2, kPaper) && !frame.cue.contains(token);
  if (how == "paper") {
    // «báo cáo của [speaker] cho thấy»
    const auto after = analysis.lower(next);
    if (next + 1 == frame.speaker.first && (after == "của" || after == "từ" || after == "do"))
      return true;
    return preceded(analysis, token, 4, kPaper);
  }
  return false;  // "head": only as the speaker's head
}

}  // namespace

std::optional<MediumUse> medium_of(const Reading& reading, const Frames& frames,
                                   std::size_t index) {
  static const auto& lexicon = language::Lexicon::embedded("media");
  const auto& analysis = reading.analysis;
  const Frame& frame = frames.of(index);
  if (frame.cue.empty()) return std::nullopt;
  std::optional<MediumUse> document;
  // A paper that speaks: «Báo cáo của ...», «số liệu của ...».
  if (!frame.speaker.empty()) {
    const auto last = std::min(frame.speaker.last, frame.speaker.first + 3);
    for (auto t = frame.speaker.first; t < last; ++t) {
      const auto* entry = lexicon.longest(analysis, t);
      if (entry == nullptr || entry->attributes.size() < 2 || entry->attributes[0] != "document")
        continue;
      return MediumUse{Medium::kDocument, analysis.span({t, t + entry->length})};
    }
  }
  if (document) return document;
  std::optional<MediumUse> found;
  for (auto t = frame.around.first; t < frame.around.last; ++t) {
    if (!frames.frames(index, t) && !frame.cue.contains(t)) continue;
    if ((analysis.lower(t) == "với" || analysis.lower(t) == "trước") &&
        with_the_press(reading, t + 1) && !found) {
      found = MediumUse{Medium::kInterview, analysis.span({t, t + 2})};
    }
    const auto* entry = lexicon.longest(analysis, t);
    if (entry == nullptr || entry->attributes.size() < 2) continue;
    if (!frame.speaker.contains(t) && fits(reading, frame, t, *entry)) {
      const auto type = value_of<Medium>(entry->attributes[0]);
      if (type &&
          (!found || found->type == Medium::kMeeting || found->type == Medium::kInterview)) {
        found = MediumUse{*type, analysis.span({t, t + entry->length})};
      }
    }
    t += entry->length - 1;
  }
  if (!found) {
    const auto from = carried_from(reading, frames, index);
    if (from >= 0) return reading.report.statements[static_cast<std::size_t>(from)].medium;
  }
  return found;
}

}  // namespace sotin::facts::qualities
