# Times: what is tagged, how far it reaches, what day it means.

=== A day and month take the year that makes the sentence true
published: 2026-01-04

Vụ cháy xảy ra hôm 28-12, phiên xử được ấn định vào ngày 15-1.
---
time: "hôm 28-12" = 2025-12-28
time: "ngày 15-1" = 2026-01-15
only: times

=== A range of days gives two times each whole
published: 2025-10-02

Liên hoan diễn ra từ 20 đến 26-10 tại Đà Lạt.
---
time: "20" = 2025-10-20
time: "26-10" = 2025-10-26
only: times

=== A range of years with a dash
published: 2020-05-06

Trong giai đoạn 2012-2018, hai xã chỉ xây được một cây cầu.
---
time: "2012" = 2012
time: "2018" = 2018
only: times

=== A school year is one time
published: 2023-08-21

Từ năm học 2023-2024, nhà trường bỏ hẳn đồng phục thể dục.
---
time: "năm học 2023-2024" = 2023/2024
only: times

=== Clock times in four spellings
published: 2025-07-11

Tàu rời ga lúc 16h20, tới nơi lúc 18 giờ 05; chuyến sau chạy lúc 09:32 và chuyến chót lúc 22g15.
---
time: "16h20" = 2025-07-11T16:20
time: "18 giờ 05" = 2025-07-11T18:05 known-miss=value
time: "09:32" = 2025-07-11T09:32
time: "22g15" = 2025-07-11T22:15 known-miss=value
only: times

=== A part of the day fuses with its day
published: 2025-10-22

Sáng nay 22-10, hồ chứa mở thêm một cửa xả.
---
time: "Sáng nay 22-10" = 2025-10-22TMO type=TIME
only: times

=== Brackets break a time into two
published: 2025-10-22

Hôm nay (22/10), lô vắc xin đầu tiên về tới kho lạnh.
---
time: "Hôm nay" = 2025-10-22
time: "22/10" = 2025-10-22
only: times

=== Last night is the evening before
published: 2025-11-01

Tối qua, cả khu phố mất điện; đến rạng sáng nay mới có lại.
---
time: "Tối qua" = 2025-10-31TEV
time: "rạng sáng nay" = 2025-11-01TMO

=== Over the night to the day of publication
published: 2025-11-01

Mưa lớn trút xuống trong đêm qua làm sập một bức tường.
---
time: "đêm qua" = 2025-10-31TNI
only: times

=== The day before counts from the day told
published: 2025-05-20

Ngày 12-5, bà mẹ sinh đôi nhập viện. Một ngày sau đó, hai bé chào đời khỏe mạnh.
---
time: "Ngày 12-5" = 2025-05-12
time: "Một ngày sau đó" = 2025-05-13

=== The same day repeats the day told
published: 2025-05-20

Đoàn xe xuất phát ngày 9-5 và đến Cao Bằng tối cùng ngày.
---
time: "ngày 9-5" = 2025-05-09
time: "tối cùng ngày" = 2025-05-09TEV

=== Weekday with its date is one time
published: 2025-10-27

Cuộc thi khai mạc vào thứ ba 28-10 và bế mạc chủ nhật.
---
time: "thứ ba 28-10" = 2025-10-28
time: "chủ nhật" = 2025-11-02 known-miss=value

=== Next Monday and last Thursday
published: 2025-09-05

Ông nộp đơn hôm thứ năm tuần trước và sẽ nhận trả lời vào thứ hai tuần tới.
---
time: "hôm thứ năm tuần trước" = 2025-08-28
time: "thứ hai tuần tới" = 2025-09-08

=== Week month quarter and half of a year
published: 2025-09-05

Quý III tăng chậm, nhưng nửa đầu năm và quý I/2024 đều vượt kế hoạch.
---
time: "Quý III" = 2025-Q3
time: "nửa đầu năm" = 2025-H1
time: "quý I/2024" = 2024-Q1

=== Months from the start of a year are a duration
published: 2025-10-08

Trong 9 tháng đầu năm 2025, cảng đón 1,2 triệu lượt khách.
---
time: "9 tháng đầu năm 2025" = P9M type=DURATION
only: times

=== The start and the end of a month keep the month
published: 2025-10-08

Nhà máy chạy thử đầu tháng 12 và bàn giao vào cuối năm.
---
time: "đầu tháng 12" = 2025-12 mod=START
time: "cuối năm" = 2025 mod=END

=== About twenty years is an approximate duration
published: 2025-10-08

Ông làm nghề này khoảng 20 năm, trong đó hơn 5 năm ở nước ngoài.
---
time: "khoảng 20 năm" = P20Y mod=APPROX
time: "hơn 5 năm" = P5Y mod=MORE_THAN

=== Years ago are a year
published: 2025-10-08

Cách đây 10 năm, nơi này còn là bãi rác; ba tháng trước người ta mới trồng cây.
---
time: "Cách đây 10 năm" = 2015 type=DATE
time: "ba tháng trước" = 2025-07 type=DATE

=== A duration beside a clock time
published: 2025-10-08

Đám cháy bùng lên lúc 3 giờ và được dập sau 3 giờ.
---
time: "3 giờ" = PT3H

=== Every day and every year are sets
published: 2025-10-08

Mỗi ngày quán bán 200 bát; hằng năm cả nhà về quê một lần.
---
time: "Mỗi ngày" = P1D type=SET
time: "hằng năm" = P1Y type=SET
only: times

=== A yearly festival is a set
published: 2025-10-08

Giải chạy thường niên của huyện đã tìm được nhà tài trợ.
---
time: "thường niên" = P1Y type=SET

=== Vague past present and future
published: 2025-10-08

Gần đây du khách quay lại đông, hiện nay phòng đã kín và thời gian tới giá sẽ còn tăng.
---
time: "Gần đây" = PAST_REF
time: "hiện nay" = PRESENT_REF
time: "thời gian tới" = FUTURE_REF
only: times

=== Aspect words are no times
published: 2025-10-08

Con tàu vừa cập bến, hàng đang được dỡ, thủy thủ sắp được về nhà từ lâu đã mong ngóng.
---
no-time: "vừa", "đang", "sắp", "từ lâu"
only: times

=== The third of Tet by the lunar calendar
published: 2025-02-05

Chợ họp lại từ mùng 3 Tết.
---
time: "mùng 3 Tết" = 2025-01-31
only: times

=== The full moon of the first month
published: 2024-02-20

Lễ hội kéo dài đến rằm tháng Giêng.
---
time: "rằm tháng Giêng" = 2024-02-24
only: times

=== A lunar date that says so
published: 2025-04-02

Lễ giỗ Tổ năm nay rơi vào ngày 10/3 âm lịch.
---
time: "năm nay" = 2025
time: "ngày 10/3 âm lịch" = 2025-04-07

=== The eve of Tet
published: 2026-02-10

Chuyến tàu cuối rời ga đêm 29 Tết.
---
time: "đêm 29 Tết" = 2026-02-16TNI

=== A day that does not exist has no value but its neighbours have
published: 2025-03-10

Giấy ghi ngày 30-2, rõ ràng là viết nhầm ngày 3-2.
---
time: "ngày 3-2" = 2025-02-03

=== A century and a decade
published: 2025-03-10

Ngôi đình dựng từ thế kỷ 18, được sửa lại vào thập niên 1990.
---
time: "thế kỷ 18" = 17
time: "thập niên 1990" = 199

=== The season of a year
published: 2025-03-10

Mùa hè năm 2019, cả làng ra biển.
---
time: "Mùa hè năm 2019" = 2019-SU

=== A weekend
published: 2025-09-05

Cuối tuần này trời nắng, cuối tuần trước mưa suốt.
---
time: "Cuối tuần này" = 2025-W36-WE
time: "cuối tuần trước" = 2025-W35-WE

=== Year of birth and year of a law
published: 2025-09-05

Bị cáo Lường Văn Hợi (sinh năm 1986) bị xét xử theo Bộ luật Hình sự năm 2015.
---
time: "năm 1986" = 1986
time: "năm 2015" = 2015

=== The year of a tournament edition
published: 2014-03-02

Đội bóng trở lại V-League 2014 sau hai mùa giải chơi hạng dưới.
---
time: "2014" = 2014
no-time: "mùa giải"

=== A quotation tomorrow counts from the day of speaking
published: 2025-09-05

Trả lời báo chí hôm 2-9, ông Kha Minh Thuận nói: "Ngày mai chúng tôi sẽ mở cửa trở lại".
---
time: "hôm 2-9" = 2025-09-02
time: "Ngày mai" = 2025-09-03
statement: speaker="Kha Minh Thuận" cue="nói" content="Ngày mai ... trở lại" mode=direct act=PLEDGE/ANNOUNCE said_on=2025-09-02 basis=explicit

=== A full date in words
published: 2025-09-05

Giấy chứng nhận ký ngày 7 tháng 6 năm 2021 đã mất hiệu lực.
---
time: "ngày 7 tháng 6 năm 2021" = 2021-06-07
only: times

=== Dates with dots
published: 2025-09-05

Hạn nộp hồ sơ là 30.9, kết quả công bố ngày 15.10.2025.
---
time: "30.9" = 2025-09-30 known-miss=all
time: "ngày 15.10.2025" = 2025-10-15

=== Money and dates with the same dots
published: 2025-09-05

Lô đất giá 12.500 đồng mỗi mét được bán ngày 12.5.
---
time: "ngày 12.5" = 2025-05-12
no-time: "12.500"

=== A few days ago and some weeks
published: 2025-09-05

Mấy ngày nay trời âm u; vài tuần nữa mới gặt.
---
time: "Mấy ngày nay" = PXD
time: "vài tuần nữa" = PXW known-miss=value

=== Month and year after a slash
published: 2025-09-05

Công trình khởi công tháng 3/2022, dự kiến xong vào tháng 12.
---
time: "tháng 3/2022" = 2022-03
time: "tháng 12" = 2025-12 known-miss=value

=== Anniversary of years
published: 2025-09-05

Lễ kỷ niệm 60 năm thành lập trường được tổ chức giản dị.
---
time: "60 năm" = P60Y

=== The narrated day carries a bare clock
published: 2025-09-10

Chiều 6-9, hai xe khách va nhau trên đèo. Đến 19 giờ, đường mới thông.
---
time: "Chiều 6-9" = 2025-09-06TAF
time: "19 giờ" = 2025-09-06T19:00

=== Half an hour and a day and a half
published: 2025-09-10

Cuộc gọi dài nửa tiếng, chuyến đi mất một ngày rưỡi.
---
time: "nửa tiếng" = PT30M

=== Titles of works keep their days
published: 2025-09-10

Vở kịch Đêm trắng và phim Ngày mưa cùng ra rạp hôm 5-9.
---
time: "hôm 5-9" = 2025-09-05
no-time: "Đêm trắng", "Ngày mưa"
