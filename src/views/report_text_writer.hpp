#pragma once

/// @file
/// One report being written as text: the sections of report_text, each over the same page.

#include <string>
#include <vector>

#include "sotin/facts/report.hpp"
#include "sotin/text/document.hpp"
#include "sotin/views/report_text.hpp"
#include "text_page.hpp"
#include "text_wording.hpp"

namespace sotin::views {

class ReportTextWriter {
 public:
  ReportTextWriter(const text::Document& document, const facts::Report& report,
                   const TextOptions& options);
  std::string write();

 private:
  void head();
  void actors();
  void statements();
  void statement(const facts::Statement& statement);
  void commitments();
  void commitment(const facts::Commitment& commitment);
  void encounters();
  void encounter(const facts::Event& event);
  void memberships();
  void notes();

  [[nodiscard]] std::string_view say(std::string_view vietnamese, std::string_view english) const {
    return views::say(options_.tongue, vietnamese, english);
  }
  [[nodiscard]] std::string name(facts::EntityIndex entity) const;
  /// The name with its office behind it: «Mark Rutte, Tổng Thư ký NATO».
  [[nodiscard]] std::string name_and_role(facts::EntityIndex entity) const;
  [[nodiscard]] std::string words(const text::Span& span) const;
  /// « [120–340]», the place of a span in code points.
  [[nodiscard]] Piece place(const text::Span& span) const;
  /// The words of `span` between «», clipped to about two lines, and their place.
  void quote(const text::Span& span, int indent);
  /// Details of one line, separated by « · ».
  void details(const std::vector<Piece>& items, int indent);
  [[nodiscard]] std::string chain_of(const facts::Statement& statement) const;
  [[nodiscard]] std::string speaker_name(const facts::Statement& statement) const;
  /// «theo lời Mark Rutte, Tổng Thư ký NATO»; empty for no statement.
  [[nodiscard]] std::string on_word_of(std::int32_t statement) const;
  [[nodiscard]] Piece unsure() const;
  [[nodiscard]] int label_width() const { return 14; }

  const text::Document& document_;
  const facts::Report& report_;
  TextOptions options_;
  Page page_;
};

}  // namespace sotin::views
