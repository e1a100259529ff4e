#pragma once

/// @file
/// What sotin reads in one report: the record of the contract (`sotin.report/1`) with byte spans.
/// Ids in the JSON are made from positions in these vectors; here everything refers by index.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sotin/text/document.hpp"
#include "sotin/text/parts.hpp"
#include "sotin/text/span.hpp"

namespace sotin::facts {

using text::Span;

/// Index into Report::entities; kNobody when there is none.
using EntityIndex = std::int32_t;
inline constexpr EntityIndex kNobody = -1;

enum class TimeType : std::uint8_t { kDate, kTime, kDuration, kSet };

/// A temporal expression with its TIMEX3 value.
struct Time {
  Span where;
  TimeType type = TimeType::kDate;
  std::string value;       ///< "2025-08-20", "2025-W34", "P3D", "XXXX-08-20", "PRESENT_REF" ...
  std::string mod = {};    ///< START, MID, END, APPROX, MORE_THAN, LESS_THAN or empty
  std::string quant = {};  ///< EVERY or empty
  bool lunar = false;
  std::string rule = {};   ///< what recognised it
};

enum class EntityKind : std::uint8_t { kPerson, kOrganisation, kCountry, kPlace, kGroup, kOther };

/// One real thing and every place where the report names it (longest forms; mentions never nest).
struct Entity {
  std::string name;  ///< fullest plain name, without title
  EntityKind kind = EntityKind::kOther;
  std::optional<std::string> role = {};     ///< title as the report gives it
  std::optional<std::string> country = {};  ///< ISO 3166-1 alpha-2
  std::vector<Span> mentions = {};
  std::string rule = {};
};

enum class SpeakerKind : std::uint8_t { kPerson, kOrganisation, kCountry, kGroup, kAnonymous, kUnspecified };
enum class Mode : std::uint8_t { kDirect, kIndirect, kMixed };
enum class Act : std::uint8_t {
  kReport, kConfirm, kAssess, kAnnounce, kSupport, kPledge, kOffer, kPropose, kAccept,
  kRequest, kReject, kRefuse, kCriticize, kThreaten, kWarn, kHope, kWithhold, kCondition,
};
enum class ChainRole : std::uint8_t { kAgency, kOutletCited, kAnonymous, kSpeaker, kDocument };
enum class Basis : std::uint8_t { kExplicit, kRelative, kInherited };
enum class Medium : std::uint8_t {
  kPressConference, kInterview, kSocialPost, kMeeting, kCall, kLetter, kDocument, kBroadcast,
  kSpeech, kRemarksToPress, kOther,
};
enum class ConditionKind : std::uint8_t { kPrecondition, kScope, kAbsence, kUnconditional };

struct Speaker {
  EntityIndex entity = kNobody;
  SpeakerKind kind = SpeakerKind::kUnspecified;
  std::optional<Span> where = {};
};

struct ChainItem {
  ChainRole role = ChainRole::kOutletCited;
  EntityIndex entity = kNobody;
  std::string name = {};
  std::optional<Span> where = {};
  std::optional<std::string> date = {};
};

struct SaidOn {
  std::string value;  ///< a day or coarser
  Basis basis = Basis::kExplicit;
  std::optional<Span> where = {};
};

struct Place {
  std::string name;
  EntityIndex entity = kNobody;
  std::optional<Span> where = {};
};

struct MediumUse {
  Medium type = Medium::kOther;
  std::optional<Span> where = {};
};

struct Addressee {
  std::string name;
  EntityIndex entity = kNobody;
  std::optional<Span> where = {};
};

struct Condition {
  ConditionKind kind = ConditionKind::kPrecondition;
  Span where;
};

struct Statement {
  std::int32_t parent = -1;  ///< index into Report::statements
  Span evidence;             ///< the sentence or sentences it was read from
  Speaker speaker = {};
  std::optional<Span> cue = {};
  Mode mode = Mode::kIndirect;
  std::vector<Span> content = {};
  Act act = Act::kReport;
  std::vector<Act> act_also = {};
  std::vector<ChainItem> chain = {};
  std::optional<SaidOn> said_on = {};
  std::optional<Place> place = {};
  std::optional<MediumUse> medium = {};
  std::optional<Addressee> addressee = {};
  std::int32_t setting = -1;  ///< index into Report::events
  std::optional<Condition> condition = {};
  std::string rule = {};
  float confidence = 0.5F;
};

enum class EventType : std::uint8_t {
  kMeeting, kTalks, kSummit, kVisit, kCall, kPressConference, kConference, kCeremony, kSigning,
};
enum class EventMode : std::uint8_t { kInPerson, kOnline, kPhone, kMixed, kUnknown };
enum class EventStatus : std::uint8_t { kHeld, kPlanned, kProposed, kPostponed, kCancelled, kOngoing };
enum class ParticipantRole : std::uint8_t { kParticipant, kHost, kChair, kGuest };

struct Participant {
  EntityIndex entity = kNobody;
  ParticipantRole role = ParticipantRole::kParticipant;
  std::optional<Span> where = {};
};

struct EventDate {
  std::string value;  ///< a day or coarser; X where unknown
  std::optional<Span> where = {};
};

/// An encounter: one record per occurrence.
struct Event {
  EventType type = EventType::kMeeting;
  std::vector<Participant> participants = {};
  std::optional<EventDate> date = {};
  std::optional<Place> place = {};
  std::vector<Place> venue_options = {};
  EventMode mode = EventMode::kUnknown;
  EventStatus status = EventStatus::kHeld;
  std::int32_t asserted_by = -1;  ///< index into Report::statements
  std::vector<Span> evidence = {};
  std::string rule = {};
  float confidence = 0.5F;
};

enum class CommitmentStatus : std::uint8_t { kOffered, kPledged, kRefused, kUndecided };

struct Commitment {
  EntityIndex party = kNobody;
  std::optional<Span> party_span = {};
  Span what;
  std::optional<Span> condition = {};
  std::optional<std::string> tier = {};
  CommitmentStatus status = CommitmentStatus::kPledged;
  std::int32_t statement = -1;  ///< index into Report::statements
  Span evidence;
  std::string rule = {};
  float confidence = 0.5F;
};

enum class MemberRole : std::uint8_t { kMember, kLead, kInitiator, kContributor, kAttendee, kNonMember };

struct Membership {
  EntityIndex organisation = kNobody;
  EntityIndex member = kNobody;
  MemberRole role = MemberRole::kMember;
  std::optional<Span> contribution = {};
  char polarity = '+';  ///< '+', '-' or '?'
  std::int32_t statement = -1;
  Span evidence;
  std::optional<std::string> size = {};
  std::string rule = {};
  float confidence = 0.5F;
};

enum class DateBasis : std::uint8_t { kGiven, kUrl, kMeta, kDateline, kInferred };
struct Published {
  std::string value;  ///< ISO 8601 date or date-time
  DateBasis basis = DateBasis::kGiven;
  std::optional<Span> where = {};
};

enum class OutletBasis : std::uint8_t { kGiven, kUrl, kDateline, kByline, kMeta };
struct Outlet {
  std::string name;
  OutletBasis basis = OutletBasis::kGiven;
  std::optional<Span> where = {};
};

/// Everything read in one report. Spans point into the Document's text.
struct Report {
  std::string language = "vi";
  std::optional<Published> published = {};
  std::optional<Outlet> outlet = {};
  std::vector<text::Part> parts = {};
  std::vector<Entity> entities = {};
  std::vector<Time> times = {};
  std::vector<Statement> statements = {};
  std::vector<Event> events = {};
  std::vector<Commitment> commitments = {};
  std::vector<Membership> memberships = {};
  std::vector<std::string> notes = {};
};

}  // namespace sotin::facts
