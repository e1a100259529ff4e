#include "read_options.hpp"

#include "fetching.hpp"

namespace sotin::cli {

void add_read_options(CLI::App& command, Context& context, ReadOptions& options) {
  command
      .add_option(
          "INPUT", options.inputs,
          say(context,
              "tệp, thư mục, địa chỉ web, hoặc - (đầu vào chuẩn): .txt, .html, .jsonl, .warc, "
              ".wacz, .zip, .tar, .eml, .pdf, cả dạng nén .gz .zst, https://...",
              "files, folders, web addresses, or - (standard input): .txt, .html, .jsonl, .warc, "
              ".wacz, .zip, .tar, .eml, .pdf, also .gz and .zst, https://..."))
      ->required()
      ->type_name("");
  command
      .add_option(
          "--format", options.format,
          say(context,
              "text (cho người, mặc định trên màn hình), jsonl (mặc định khi chuyển đi nơi khác), "
              "json",
              "text (for people, the default on a terminal), jsonl (the default elsewhere), json"))
      ->check(CLI::IsMember({"text", "jsonl", "json"}).description(""))
      ->type_name("text|jsonl|json");
  command
      .add_option("--date", options.date,
                  say(context, "ngày đăng, khi bản tin không ghi",
                      "date of publication where the input gives none"))
      ->type_name("YYYY-MM-DD");
  command
      .add_option(
          "--outlet", options.outlet,
          say(context, "tên báo, khi bản tin không ghi", "outlet where the input gives none"))
      ->type_name("NAME");
  command
      .add_option(
          "--url", options.url,
          say(context, "địa chỉ, khi bản tin không ghi", "address where the input gives none"))
      ->type_name("URL");
  add_ledger_option(command, context);
  command.add_flag("--no-ledger", options.no_ledger,
                   say(context, "chỉ in ra, không ghi vào sổ", "only print, do not store"));
  command.add_flag("--again", options.again,
                   say(context, "ghi lại cả bản tin đã bị quên (sotin forget)",
                       "keep reports again that were forgotten (sotin forget)"));
  command.add_flag(
      "--resume", options.resume,
      say(context,
          "đọc tiếp từ chỗ lần trước dừng lại trong từng tệp: WARC được mở ngay tại đó, tệp khác "
          "được lướt qua tới đó mà không đọc lại",
          "go on where an earlier run stopped in each file: WARC files are entered there, others "
          "are run through up to there without being read again"));
  command.add_flag("--bytes", options.bytes,
                   say(context, "thêm vào JSON: chữ nào nằm ở byte nào của trang (source_map)",
                       "add to the JSON where the text stands in the page's bytes (source_map)"));
  command.add_flag("--any-language", options.any_language,
                   say(context, "đọc cả trang không phải tiếng Việt trong kho lưu trữ",
                       "also read pages of archives that are not Vietnamese"));
  command.add_flag("--json", context.json,
                   say(context, "như --format json", "the same as --format json"));
  command
      .add_option("--jobs", options.jobs,
                  say(context, "số luồng (mặc định: mọi nhân)", "threads (default: every core)"))
      ->check(CLI::Range(1, 64).description(""))
      ->type_name("N");
  add_fetch_options(command, context, options.fetching);
}

}  // namespace sotin::cli
