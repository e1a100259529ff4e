#pragma once

/// @file
/// What a site's robots.txt lets us ask for (RFC 9309).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sotin::text {

/// The rules of one robots.txt that concern one robot.
class Robots {
 public:
  /// Bytes of robots.txt behind this are not looked at (the RFC asks for at least 500 KiB).
  static constexpr std::size_t kMostBytes = 500U << 10;

  /// Reads any bytes. `product` is the robot's name as sites write it ("sotin"), compared without
  /// regard to case. The groups that name it count, all of them together; when none does, those for
  /// `*`. Lines that are no rule are passed over. Linear.
  [[nodiscard]] static Robots read(std::string_view bytes, std::string_view product);

  /// Nothing is forbidden: the site has no robots.txt (a 4xx answer).
  [[nodiscard]] static Robots allow_all() { return {}; }
  /// Everything is forbidden: its robots.txt could not be had (a 5xx answer or none).
  [[nodiscard]] static Robots forbid_all();

  /// May we ask for this path with its query ("/tin/bai.html?p=2"; "" is "/")? The longest pattern
  /// that matches decides; between equally long ones the one that allows. Percent-encoded and plain
  /// bytes are the same. /robots.txt itself is always allowed.
  [[nodiscard]] bool allows(std::string_view path) const;

  /// Seconds to leave between two requests («Crawl-delay», which the RFC does not know but sites
  /// write); 0 when not said, at most a day.
  [[nodiscard]] double crawl_delay() const { return crawl_delay_; }

 private:
  struct Rule {
    bool allow = false;
    std::string pattern;  // normalised: %XX for what is not ASCII, upper-case digits
  };
  std::vector<Rule> rules_;  // longest pattern first, allowing ones before forbidding ones
  double crawl_delay_ = 0;
};

}  // namespace sotin::text
