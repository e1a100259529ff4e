// Two tables of the facts layer say which names are media; a few nouns say it of all others.
#include "media_names.hpp"

#include <set>

#include "sotin/base/data_file.hpp"
#include "sotin/base/utf8.hpp"
#include "sotin/ledger/names.hpp"

namespace sotin::stories {
namespace {

constexpr std::string_view kHeads[] = {
    "hãng thông tấn ",
    "hãng tin ",
    "hang thong tan ",
    "hang tin ",
    "tờ báo ",
    "to bao ",
    "nhật báo ",
    "nhat bao ",
    "tạp chí ",
    "tap chi ",
    "đài truyền hình ",
    "dai truyen hinh ",
    "đài phát thanh ",
    "dai phat thanh ",
    "tờ ",
    "báo ",
    "đài ",
    "kênh ",
};

const std::set<std::string>& listed() {
  static const auto built = [] {
    std::set<std::string> names;
    for (const auto* file : {"vi/agencies.tsv", "vi/outlets.tsv"}) {
      base::for_each_row(base::data_file(file), [&](const auto& fields) {
        if (!fields.empty()) names.insert(ledger::folded_words(fields[0]));
      });
    }
    return names;
  }();
  return built;
}

}  // namespace

std::string_view without_medium_head(std::string_view name) {
  const auto lower = base::fold_case(name);
  for (const auto head : kHeads) {
    // Lower case keeps the length of these letters.
    if (lower.size() == name.size() && lower.starts_with(head) && name.size() > head.size())
      return name.substr(head.size());
  }
  return name;
}

bool is_medium_name(std::string_view name) {
  return without_medium_head(name).size() != name.size() ||
         listed().contains(ledger::folded_words(name));
}

}  // namespace sotin::stories
