#include "mail_message.hpp"

#include <gtest/gtest.h>

#include "mail_record.hpp"

namespace sotin::text::mail {
namespace {

const std::string kHead =
    "From: \"Báo Sóng\" <tin@song.example>\r\nSubject: Thuyền về\r\nMIME-Version: 1.0\r\n"
    "Message-ID: <1@song.example>\r\n";

Result<Record> record(std::string bytes) {
  Record raw;
  raw.text = std::move(bytes);
  raw.origin.source = "a.eml";
  raw.form = Form::kMail;
  return record_of_mail(std::move(raw));
}

TEST(Mail, EncodedWordsAreDecoded) {
  EXPECT_EQ(words_of_field("=?utf-8?Q?Thuy=E1=BB=81n_v=E1=BB=81?= b\xE1\xBA\xBFn"),
            "Thuyền về bến");
  EXPECT_EQ(words_of_field("=?UTF-8?B?VGh1eeE=?=\r\n =?utf-8?b?u4Fu?="), "Thuyền");
  EXPECT_EQ(words_of_field("=?iso-8859-1?q?caf=E9?= =?us-ascii?q?_ngon?="), "café ngon");
  EXPECT_EQ(words_of_field("a =?utf-8?x?b?= =?utf-8?q?c"), "a =?utf-8?x?b?= =?utf-8?q?c");
  EXPECT_EQ(words_of_field(""), "");
}

TEST(Mail, QuotedPrintableIsDecoded) {
  EXPECT_EQ(from_quoted_printable("m=E1=BB=99t =\r\nhai= \t\n ba =x ="), "một hai ba =x ");
}

TEST(Mail, ItsPartsAreTakenAndFilesLeftOut) {
  const auto mail = read_mail(
      kHead +
      "Content-Type: multipart/mixed; boundary=\"a b\"\r\n\r\nPreamble\r\n--a b\r\n"
      "Content-Type: multipart/alternative;\r\n boundary=c\r\n\r\n--c\r\n\r\nchữ\r\n--c\r\n"
      "Content-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding: "
      "base64\r\n\r\nPHA+YQ==\r\n"
      "--c--\r\n--a b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\ntệp\r\n"
      "--a b--\r\n");
  ASSERT_EQ(mail.parts.size(), 2U);
  EXPECT_EQ(mail.parts[0].bytes, "chữ");
  EXPECT_FALSE(mail.parts[0].html);
  EXPECT_EQ(mail.parts[1].bytes, "<p>a");
  EXPECT_EQ(mail.parts[1].charset, "utf-8");
  EXPECT_FALSE(mail.cut);
  EXPECT_EQ(mail.field("subject"), "Thuyền về");
}

TEST(Mail, PartsInPartsAreFollowedOnlySoDeep) {
  std::string bytes = kHead + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n";
  for (int i = 0; i < 200; ++i) {
    bytes += "--b" + std::to_string(i) + "\r\nContent-Type: multipart/mixed; boundary=b" +
             std::to_string(i + 1) + "\r\n\r\n";
  }
  EXPECT_TRUE(read_mail(bytes).parts.empty());
}

TEST(Mail, ItIsToldFromOtherText) {
  EXPECT_TRUE(looks_like_mail(kHead + "\r\nchữ"));
  EXPECT_TRUE(looks_like_mail("From tin Fri Sep 5\r\n" + kHead + "\r\nchữ"));
  EXPECT_FALSE(looks_like_mail("From: Hà Nội\nDate: hôm nay\nTo: ai đó\n\nchữ"));
  EXPECT_FALSE(looks_like_mail("Ông Mây nói: thuyền đã về.\nBà Sương: đúng vậy.\n"));
  EXPECT_FALSE(looks_like_mail(""));
}

TEST(Mail, ThePlainPartIsReadWhereThePageHasNone) {
  const auto read =
      record(kHead +
             "Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\n"
             "Thuyền đã về bến.\r\n--c\r\nContent-Type: text/html\r\n\r\n<img src=x>\r\n--c--");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "Thuyền đã về bến.");
  EXPECT_EQ(read->origin.title, "Thuyền về");
  EXPECT_EQ(read->origin.id, "1@song.example");
  EXPECT_EQ(read->origin.page_outlet, "Báo Sóng");
}

TEST(Mail, OneWithoutWordsIsRefused) {
  EXPECT_FALSE(record(kHead));
  EXPECT_FALSE(record(""));
}

}  // namespace
}  // namespace sotin::text::mail
