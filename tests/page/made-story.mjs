// made-story.mjs REPORTS > FILE.jsonl: one long story, made: some thirteen statements a report, by a score of
// speakers over two months, with encounters held, planned and put off, promises, members of a coalition, and
// copies. Everything in it is invented and follows from the numbers, so the same call gives the same story.
import { pathToFileURL } from "node:url";

const people = ["Chủ tịch tỉnh Sông Lam Đỗ Quang Khải", "Phó chủ tịch tỉnh Sông Lam Trịnh Thị Mơ", "Giám đốc Sở Thủy lợi Bùi Văn Thước",
  "Bộ trưởng Thủy lợi Lại Hữu Nghiêm", "Thứ trưởng Tài chính Phan Thu Cúc", "Đại sứ Hà Lan Pieter van Dijk", "Chủ tịch huyện Bãi Sậy Ngô Tấn Lực",
  "Kỹ sư trưởng Mai Đình Kha", "Bà Vũ Thị Nhài", "Ông Lưu Văn Tám", "Giáo sư Tạ Minh Hoàng", "Chủ tịch xã Cồn Én Hồ Thị Lài"];
const verbs = ["cho biết", "khẳng định", "cam kết", "cảnh báo", "đề nghị", "bác bỏ tin", "hứa", "nhấn mạnh"];
const things = ["đê Sông Lam sẽ được nâng thêm {n} mét trước mùa lũ", "tỉnh đã chi {n} tỷ đồng cho đoạn kè Cồn Én",
  "{n} hộ dân ở Bãi Sậy phải dời nhà nếu nước vượt báo động hai", "nhà thầu chậm {n} ngày vì thiếu cát", "cống Bảy Cửa chỉ mở khi có lệnh của tỉnh",
  "Hà Lan góp {n} triệu euro cho đê Sông Lam nếu báo cáo môi trường được công bố", "quỹ đê còn thiếu {n} tỷ đồng",
  "việc khoan thăm dò ở Cồn Én sẽ dừng từ ngày {d}/7", "đoạn đê cũ đã nứt {n} chỗ"];
const papers = ["Báo Triền Đê", "Tin Sông Lam", "Nhật Báo Cồn", "Thời Sự Bãi Bồi", "Đài Hạ Lưu"];

const ends = ["theo bản vẽ mới của sở", "sau khi hội đồng tỉnh họp kín", "dù dân Cồn Én còn phản đối", "trong đợt khảo sát thứ hai",
  "nếu mưa thượng nguồn không về sớm", "khi cát mỏ Vàm Nhỏ được cấp phép", "trước ngày khai giảng", "cùng lúc với việc sửa cống Bảy Cửa",
  "bằng vốn dư của năm ngoái", "và sẽ báo cáo quốc hội", "như đã ghi trong biên bản", "để kịp nghiệm thu đoạn kè cuối"];

const two = (n) => String(n).padStart(2, "0");

export function madeStory(count) {
  const reports = [];
  let seed = 7;
  const pick = (n) => (seed = (seed * 48271) % 2147483647) % n;
  for (let r = 0; r < count; ++r) {
    const day = new Date(Date.UTC(2025, 5, 1 + Math.floor((r * 60) / count)));
    const date = `${day.getUTCDate()}/${day.getUTCMonth() + 1}`;
    const paragraphs = [`Việc nâng đê Sông Lam tiếp tục được bàn ở huyện Bãi Sậy hôm ${date}.`];
    for (let i = 0; i < 12; ++i) {
      const thing = things[pick(things.length)].replace("{n}", 3 + pick(41)).replace("{d}", 1 + pick(28));
      paragraphs.push(`${people[pick(people.length)]} hôm ${date} ${verbs[pick(verbs.length)]} ${thing} ${ends[pick(ends.length)]}.`);
    }
    const met = ["đã gặp", "dự kiến gặp", "hoãn cuộc gặp với"][r % 3];
    paragraphs.push(`Chủ tịch tỉnh Sông Lam Đỗ Quang Khải ${met} Đại sứ Hà Lan Pieter van Dijk tại Bãi Sậy hôm ${date}.`);
    if (r % 4 === 0) paragraphs.push("Liên minh Hạ Lưu gồm Hà Lan, Việt Nam và Campuchia; Hà Lan góp hai tàu hút bùn.");
    const copy = r % 9 === 8 ? reports[r - 1] : null;
    reports.push({ id: `de-${two(r)}`, title: `Đê Sông Lam, tin thứ ${r + 1}`, outlet: papers[r % papers.length],
      published: `2025-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`, text: copy ? copy.text : paragraphs.join("\n\n") });
  }
  return reports.map((report) => JSON.stringify(report) + "\n").join("");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.stdout.write(madeStory(Number(process.argv[2] ?? 42)));
