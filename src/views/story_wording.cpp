#include "story_wording.hpp"

namespace sotin::views {

using namespace stories;

std::string_view wording(Verdict verdict, Tongue tongue) {
  switch (verdict) {
    case Verdict::kContradiction:
      return say(tongue, "mâu thuẫn", "contradiction");
    case Verdict::kDifferentDate:
      return say(tongue, "khác ngày", "different days");
    case Verdict::kDifferentThing:
      return say(tongue, "đếm hai việc khác nhau", "different things counted");
    case Verdict::kOpenList:
      return say(tongue, "danh sách chưa đầy đủ", "open lists");
    case Verdict::kChangeOverTime:
      return say(tongue, "thay đổi theo thời gian", "changed over time");
    case Verdict::kDifferentSpeaker:
      return say(tongue, "khác người nói", "different speakers");
  }
  return "";
}

std::string_view wording(Stance stance, Tongue tongue) {
  switch (stance) {
    case Stance::kOffered:
      return say(tongue, "ngỏ ý", "offers");
    case Stance::kPledged:
      return say(tongue, "hứa", "pledges");
    case Stance::kRefused:
      return say(tongue, "từ chối", "refuses");
    case Stance::kUndecided:
      return say(tongue, "để ngỏ", "leaves open");
    case Stance::kSaid:
      return say(tongue, "nói", "says");
  }
  return "";
}

}  // namespace sotin::views
