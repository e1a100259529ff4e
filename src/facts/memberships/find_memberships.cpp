// Memberships: who belongs to a coalition, leads it, founds it, brings what. Five ways of saying so
// are read around each name of a coalition: a list after it ("gồm", "quy tụ"), a verb that ties its
// subject to it ("gia nhập", "dẫn đầu"), a member's own title ("32 quốc gia thành viên NATO"),
// what members will do ("theo đó ..."), and counted groups in the sentences near it.
#include <algorithm>

#include "facts/events/reading_view.hpp"
#include "facts/events/words.hpp"
#include "facts/memberships/coalition_names.hpp"
#include "facts/reading.hpp"
#include "sotin/facts/names_of.hpp"
#include "sotin/language/lexicon.hpp"

namespace sotin::facts {
namespace {

constexpr std::uint32_t kListReach = 40;     // tokens of a list of members
constexpr std::uint32_t kOpenerReach = 16;   // tokens between a coalition and its list
constexpr std::uint32_t kSubjectReach = 24;  // tokens between a subject and the coalition
constexpr std::uint32_t kNearSentences = 3;
constexpr std::int32_t kNearMentions = 60;
constexpr std::size_t kMostMemberships = 2000;

class Finder {
 public:
  explicit Finder(const ReadingView& view) : view_(view), a_(view.analysis) {}

  std::vector<Membership> run() {
    mark_coalitions();
    for (std::size_t m = 0; m < view_.reading.mentions.size() && out_.size() < kMostMemberships;
         ++m) {
      const auto number = static_cast<std::int32_t>(m);
      if (is_coalition(view_.mention(number).entity)) {
        read_list(number);
        read_verb(number);
        read_consequence(number);
        read_unnamed(number);
      } else {
        read_own_title(number);
        read_counted(number);
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool is_coalition(EntityIndex entity) const {
    return entity >= 0 && static_cast<std::size_t>(entity) < coalition_.size() &&
           coalition_[static_cast<std::size_t>(entity)];
  }

  /// Organisations with a coalition's word among the first words of a mention.
  void mark_coalitions() {
    coalition_.assign(view_.reading.report.entities.size(), false);
    for (const auto& mention : view_.reading.mentions) {
      if (mention.entity < 0 || view_.kind(mention.entity) != EntityKind::kOrganisation) continue;
      if (names_coalition(a_, mention.tokens))
        coalition_[static_cast<std::size_t>(mention.entity)] = true;
    }
  }

  [[nodiscard]] TokenRange sentence_of(std::int32_t m) const {
    return view_.sentence(view_.mention(m).tokens.first);
  }

  void add(EntityIndex organisation, EntityIndex member, MemberRole role, char polarity,
           std::uint32_t at, const char* rule, std::optional<Span> contribution = {},
           std::optional<std::string> size = {}) {
    if (organisation == member && member != kNobody) return;
    for (auto i = out_.size(); i > 0 && i + 24 > out_.size(); --i) {
      auto& old = out_[i - 1];
      if (old.organisation != organisation || old.member != member || old.polarity != polarity)
        continue;
      if (!old.contribution) old.contribution = contribution;
      if (!old.size) old.size = size;
      return;
    }
    Membership out;
    out.organisation = organisation;
    out.member = member;
    out.role = role;
    out.polarity = polarity;
    out.contribution = contribution;
    out.size = std::move(size);
    out.statement = view_.statement_at(at);
    out.evidence = a_.span(view_.sentence(at));
    out.rule = rule;
    out.confidence = 0.6F;
    out_.push_back(std::move(out));
  }

  [[nodiscard]] bool can_be_member(std::int32_t m) const {
    const auto& mention = view_.mention(m);
    if (mention.entity == kNobody || is_coalition(mention.entity)) return false;
    const auto kind = mention.kind;
    return kind == EntityKind::kCountry || kind == EntityKind::kGroup ||
           kind == EntityKind::kOrganisation || kind == EntityKind::kPlace ||
           kind == EntityKind::kPerson;
  }

  /// "30 quốc gia", "hơn 30 nước": the words of a counted membership inside `range`.
  [[nodiscard]] std::optional<std::string> size_in(const TokenRange& range) const {
    for (auto i = range.first; i + 1 < range.last; ++i) {
      if (a_.tokens[i].kind != language::TokenKind::kNumber) continue;
      const auto next = a_.lower(i + 1);
      const bool counted = next == "nước" || next == "thành" || next == "nhà" || next == "đối" ||
                           (next == "quốc" && a_.lower(i + 2) == "gia");
      if (!counted) continue;
      const auto last = next == "nước" ? i + 2 : i + 3;
      return std::string(view_.reading.document->words(a_.span({i, std::min(last, range.last)})));
    }
    return std::nullopt;
  }

  /// "gồm", "bao gồm", "quy tụ": tokens matched at `i`, or 0.
  [[nodiscard]] std::uint32_t opens_list(std::uint32_t i) const {
    static constexpr std::string_view kOpeners[] = {
        "bao gồm", "gồm", "quy tụ", "với sự tham gia của", "trong đó có", "gồm có"};
    for (const auto opener : kOpeners) {
      if (const auto n = a_.match(i, opener); n > 0) return n;
    }
    return 0;
  }

  /// Adds the names from `first` on as members, up to a verb or the sentence's end.
  void take_list(EntityIndex organisation, std::uint32_t first, std::uint32_t stop, MemberRole role,
                 const char* rule) {
    for (auto i = first; i < stop && i < first + kListReach; ++i) {
      const auto word = a_.lower(i);
      if (word == "." || word == ";" || word == "đã" || word == "sẽ" || word == "đang" ||
          word == "để")
        return;
      const auto m = view_.mention_at(i);
      if (m < 0) continue;
      const auto& mention = view_.mention(m);
      if (can_be_member(m) && mention.tokens.first == i)
        add(organisation, mention.entity, role, '+', i, rule);
      i = mention.tokens.last - 1;
    }
  }

  void read_list(std::int32_t c) {
    const auto& mention = view_.mention(c);
    const auto sentence = sentence_of(c);
    if (const auto size = size_in(mention.tokens)) {
      add(mention.entity, kNobody, MemberRole::kMember, '+', mention.tokens.first, "size", {},
          size);
    }
    for (auto i = mention.tokens.last; i < sentence.last && i < mention.tokens.last + kOpenerReach;
         ++i) {
      const auto n = opens_list(i);
      if (n == 0) {
        if (a_.lower(i) == ";" || (view_.mention_at(i) >= 0 && i > mention.tokens.last + 2)) return;
        continue;
      }
      const TokenRange before{sentence.first, mention.tokens.first};
      const bool at_meeting =
          holds(a_, before, "nghị") || holds(a_, before, "họp") || holds(a_, before, "gặp");
      if (const auto size = size_in({i + n, std::min(sentence.last, i + n + 5)})) {
        add(mention.entity, kNobody, MemberRole::kMember, '+', i, "size", {}, size);
      }
      take_list(mention.entity, i + n, sentence.last,
                at_meeting ? MemberRole::kAttendee : MemberRole::kMember, "list");
      return;
    }
  }

  void read_verb(std::int32_t c) {
    static const auto& verbs = language::Lexicon::embedded("memberships");
    const auto& mention = view_.mention(c);
    const auto sentence = sentence_of(c);
    const auto first =
        std::max(sentence.first,
                 mention.tokens.first > kSubjectReach ? mention.tokens.first - kSubjectReach : 0U);
    for (auto i = mention.tokens.first; i > first;) {
      --i;
      if (a_.lower(i) == ";") return;
      if (const auto m = view_.mention_at(i); m >= 0) return;
      const auto* verb = verbs.longest(a_, i);
      if (verb == nullptr || verb->attributes.size() < 2 ||
          i + verb->length > mention.tokens.first || mention.tokens.first - i > 8)
        continue;
      for (std::uint32_t back = 1; back <= 6 && i >= sentence.first + back; ++back) {
        const auto* longer = verbs.longest(a_, i - back);  // "thúc đẩy sáng kiến hình thành"
        if (longer == nullptr || longer->attributes.size() < 2 || longer->length <= back) continue;
        verb = longer;
        i -= back;
        back = 0;
      }
      const auto subject = subject_before(view_, i);
      if (subject < 0 || !can_be_member(subject)) return;
      auto role = value_of<MemberRole>(verb->attributes[0]).value_or(MemberRole::kMember);
      char polarity = verb->attributes[1].empty() ? '+' : verb->attributes[1][0];
      const TokenRange between{std::min(view_.mention(subject).tokens.last, i), i};
      if (holds(a_, between, "không") && polarity == '+') {
        polarity = '-';
        role = MemberRole::kNonMember;
      } else if (holds(a_, between, "chưa") || holds(a_, between, "muốn")) {
        polarity = '?';
      }
      std::optional<Span> brings;
      if (role == MemberRole::kContributor || role == MemberRole::kInitiator) {
        const auto last =
            role == MemberRole::kInitiator ? mention.tokens.last : mention.tokens.first;
        if (last > i) brings = a_.span({i, last});
      }
      const bool listed = holds(a_, {sentence.first, i}, "gồm");
      for (auto m = subject; m >= 0; --m) {
        if (can_be_member(m)) {
          add(mention.entity, view_.mention(m).entity, listed ? MemberRole::kMember : role,
              polarity, i, "verb", brings);
        }
        if (m == 0 || chain_head(view_, m) == m) break;
      }
      return;
    }
  }

  /// "..., theo đó các đồng minh sẽ sử dụng binh lính": what members bring.
  void read_consequence(std::int32_t c) {
    const auto& mention = view_.mention(c);
    const auto sentence = sentence_of(c);
    for (auto i = mention.tokens.last; i < sentence.last && i < mention.tokens.last + 4; ++i) {
      const auto n = a_.match(i, "theo đó");
      if (n == 0) continue;
      const auto m = view_.mention_at(i + n);
      if (m < 0 || !can_be_member(m)) return;
      auto begin = view_.mention(m).tokens.last;
      if (a_.lower(begin) != "sẽ") return;
      auto end = ++begin;
      while (end < sentence.last && a_.lower(end) != "để" && a_.lower(end) != "nhằm" &&
             a_.lower(end) != "," && a_.lower(end) != ".")
        ++end;
      if (end > begin)
        add(mention.entity, view_.mention(m).entity, MemberRole::kContributor, '+', i,
            "consequence", a_.span({begin, end}));
      return;
    }
  }

  /// "tên những nước góp tàu chưa được tiết lộ": members that stay unnamed.
  void read_unnamed(std::int32_t c) {
    const auto& mention = view_.mention(c);
    const auto sentence = sentence_of(c);
    const TokenRange before{sentence.first, mention.tokens.first};
    const TokenRange after{mention.tokens.last, std::min(sentence.last, mention.tokens.last + 8)};
    const bool list =
        holds(a_, before, "sách") || holds(a_, before, "nước") || holds(a_, before, "ai");
    if (!list || !holds(a_, after, "chưa")) return;
    std::optional<Span> brings;
    const auto start = before.last > 12 ? std::max(before.first, before.last - 12) : before.first;
    for (auto i = start; i < before.last; ++i) {
      if (a_.match(i, "đóng góp") > 0 || a_.match(i, "tham gia") > 0)
        brings = a_.span({i, mention.tokens.last});
    }
    add(mention.entity, kNobody, brings ? MemberRole::kContributor : MemberRole::kMember, '?',
        mention.tokens.first, "unnamed", brings);
  }

  /// A mention that calls itself a member: "32 quốc gia thành viên NATO", "các nhà lãnh đạo liên
  /// minh".
  void read_own_title(std::int32_t m) {
    const auto& mention = view_.mention(m);
    if (mention.kind != EntityKind::kGroup || mention.tokens.size() > 20) return;
    if (!holds(a_, mention.tokens, "thành") && !holds(a_, mention.tokens, "minh")) return;
    auto owner = view_.affiliation(mention.entity);
    if (!is_coalition(owner)) owner = coalition_inside(mention.tokens);
    if (!is_coalition(owner)) return;
    add(owner, mention.entity, MemberRole::kMember, '+', mention.tokens.first, "own-title", {},
        size_in(mention.tokens));
  }

  /// A coalition of which some mention ends `range` ("... liên minh").
  [[nodiscard]] EntityIndex coalition_inside(const TokenRange& range) const {
    for (const auto& other : view_.reading.mentions) {
      if (!is_coalition(other.entity) || other.tokens.size() >= range.size() ||
          other.tokens.size() > 4)
        continue;
      bool same = true;
      for (std::uint32_t i = 0; i < other.tokens.size() && same; ++i) {
        same = a_.tokens[other.tokens.last - 1 - i].key == a_.tokens[range.last - 1 - i].key;
      }
      if (same) return other.entity;
      if (&other - view_.reading.mentions.data() > 400) break;
    }
    return kNobody;
  }

  /// "Gần 40 nước muốn giúp": a counted group near a coalition.
  void read_counted(std::int32_t m) {
    const auto& mention = view_.mention(m);
    if (mention.kind != EntityKind::kGroup) return;
    const auto size = size_in(mention.tokens);
    const bool few =
        a_.match(mention.tokens.first, "một số") > 0 || a_.match(mention.tokens.first, "nhiều") > 0;
    if (!size && !few) return;
    const auto sentence = sentence_of(m);
    const TokenRange after{mention.tokens.last, std::min(sentence.last, mention.tokens.last + 9)};
    static constexpr std::string_view kJoins[] = {"ủng hộ",   "tham gia",   "đóng góp",
                                                  "gửi quân", "triển khai", "góp quân",
                                                  "gia nhập", "hội đàm",    "nhóm họp"};
    std::uint32_t at = 0;
    std::string_view verb;
    for (auto i = after.first; i < after.last && at == 0; ++i) {
      for (const auto join : kJoins) {
        if (a_.match(i, join) > 0) {
          at = i;
          verb = join;
          break;
        }
      }
    }
    if (at == 0 || (few && verb != "gửi quân" && verb != "đóng góp" && verb != "góp quân")) return;
    const auto organisation = nearest_coalition(mention.tokens.first);
    if (organisation == kNobody) return;
    const bool brings =
        verb == "gửi quân" || verb == "đóng góp" || verb == "góp quân" || verb == "triển khai";
    auto end = at;
    while (end < sentence.last && a_.lower(end) != "," && a_.lower(end) != ".") ++end;
    add(organisation, mention.entity, brings ? MemberRole::kContributor : MemberRole::kMember, '+',
        mention.tokens.first, "counted",
        brings ? std::optional<Span>(a_.span({at, end})) : std::nullopt, size);
  }

  [[nodiscard]] EntityIndex nearest_coalition(std::uint32_t token) const {
    const auto number = a_.tokens[token].sentence;
    const auto first =
        a_.sentences[number > kNearSentences ? number - kNearSentences : 0].tokens.first;
    const auto beyond = std::min<std::size_t>(a_.sentences.size(), number + kNearSentences + 1);
    const auto around = view_.mentions_in({first, a_.sentences[beyond - 1].tokens.last});
    const auto here = view_.mentions_in({0, token}).second;
    const auto from = std::max(around.first, here - kNearMentions);
    const auto to = std::min(around.second, here + kNearMentions);
    EntityIndex best = kNobody;
    for (auto m = from; m < to; ++m) {
      const auto& mention = view_.mention(m);
      if (!is_coalition(mention.entity)) continue;
      if (mention.tokens.first > token && best != kNobody) break;
      best = mention.entity;
    }
    return best;
  }

  const ReadingView& view_;
  const Analysis& a_;
  std::vector<bool> coalition_;
  std::vector<Membership> out_;
};

}  // namespace

void find_memberships(Reading& reading) { find_memberships(reading, ReadingView(reading)); }

void find_memberships(Reading& reading, const ReadingView& view) {
  if (add_coalitions(reading)) {
    const ReadingView with_coalitions(reading);
    reading.report.memberships = Finder(with_coalitions).run();
  } else {
    reading.report.memberships = Finder(view).run();
  }
}

}  // namespace sotin::facts
