# Words that look like a cue, a time, a meeting or a name and are none, and their look-alikes that are.

=== The aide speaks and not the president named in his title
published: 2025-09-05

Trợ lý đối ngoại của Tổng thống Kovarin, ông Andrei Belin, cho biết hai bên sẽ nối lại đàm phán hôm 9-9.
---
statement: speaker="Andrei Belin" kind=person cue="cho biết" content="hai bên ... 9-9" mode=indirect act=ANNOUNCE/PLEDGE/REPORT chain=none known-miss=speaker,kind
only: statements
time: "hôm 9-9" = 2025-09-09

=== As planned is no source
published: 2025-09-05

Theo kế hoạch, cầu Rạch Dừa sẽ thông xe vào cuối tháng này.
---
no-statement: "Theo kế hoạch"
only: statements
time: "cuối tháng này" = 2025-09 mod=END

=== According to the plan of a ministry is still no source
published: 2025-09-05

Theo lịch trình, đoàn công tác rời Pleiku vào 7 giờ sáng mai và về đến Kon Tum trước buổi trưa.
---
no-statement: "Theo lịch trình"
only: statements

=== Whereby opens a rule and not a statement
published: 2025-03-12

Thành phố vừa đổi giờ học của các trường tiểu học. Theo đó, học sinh vào lớp muộn hơn 30 phút so với trước.
---
no-statement: "Theo đó"
only: statements
time: "30 phút" = PT30M

=== According to a person is a source
published: 2025-03-12

Theo bà Đoàn Thúy Mai, hiệu trưởng Trường tiểu học Hoa Gạo, phụ huynh được báo trước hai tuần.
---
statement: speaker="Đoàn Thúy Mai" kind=person cue="Theo" content="phụ huynh được báo trước hai tuần" mode=indirect act=REPORT known-miss=content
only: statements
time: "hai tuần" = P2W

=== Under the law nobody speaks
published: 2024-11-20

Theo Luật Giao thông đường bộ, người điều khiển xe máy phải đội mũ bảo hiểm. Anh Thạch Sơn không đội mũ nên bị phạt.
---
no-statement: "Theo"
only: statements

=== A statute is no voice but a circular that says something is a document
published: 2024-11-20

Thông báo của Sở Y tế tỉnh Đồng Bằng cho biết ba phòng khám đã bị đóng cửa.
---
statement: speaker="Sở Y tế tỉnh Đồng Bằng" kind=organisation cue="cho biết" content="ba phòng khám đã bị đóng cửa" act=REPORT medium=document known-miss=medium
only: statements

=== Being considered or assigned is not said
published: 2025-09-05

Ông Lưu Chí Thắng được giao phụ trách dự án. Phương án hai đang được xem xét, còn phương án ba bị hoãn.
---
no-statement: "được giao", "được xem xét", "bị hoãn"
only: statements

=== An agentless judgement is a statement without speaker
published: 2025-09-05

Động thái này được cho là sẽ làm chậm tiến độ đàm phán giữa hai hãng hàng không.
---
statement: speaker=none kind=unspecified cue="được cho là" content="sẽ làm chậm ... hãng hàng không" act=ASSESS
only: statements

=== Seeking and persuading are no saying
published: 2025-09-05

Chính phủ nước này đang tìm cách thuyết phục các chủ nợ, thúc đẩy một thỏa thuận giãn nợ và tìm kiếm nguồn vốn mới.
---
no-statement: "tìm cách", "thuyết phục", "thúc đẩy", "tìm kiếm"
only: statements

=== A fact that shows something does not speak
published: 2025-06-30

Doanh số giảm ba tháng liên tiếp cho thấy người mua đang chờ giá xuống.
---
no-statement: "cho thấy"
only: statements
time: "ba tháng" = P3M

=== A report that shows something speaks for its author
published: 2025-06-30

Báo cáo của Viện Kinh tế Sông Tiền cho thấy giá gạo xuất khẩu tăng 4% so với quý trước.
---
statement: speaker="Viện Kinh tế Sông Tiền" kind=organisation cue="cho thấy" content="giá gạo ... quý trước" act=REPORT medium=document known-miss=all
only: statements
time: "quý trước" = 2025-Q1

=== It is known at the head of a sentence is the writer
published: 2025-06-30

Được biết, chiếc xe đã hết hạn đăng kiểm từ tháng 4.
---
no-statement: "Được biết"
only: statements
time: "tháng 4" = 2025-04

=== Seems and may alone are the writer
published: 2025-06-30

Nhóm cổ đông lớn dường như chưa muốn bán. Thương vụ có thể kéo dài sang năm sau.
---
no-statement: "dường như", "có thể"
only: statements
time: "năm sau" = 2026

=== Putting forward conditions says nothing yet
published: 2025-06-30

Cả hai phe đều đưa ra những điều kiện riêng và có phản ứng giận dữ trước đề xuất của nhóm hòa giải.
---
no-statement: "đưa ra", "phản ứng"
only: statements

=== A score is not a date
published: 2025-10-18

Đội Sông Lam Trẻ thắng Thép Xanh 2-1 và tạm dẫn đầu bảng với 20 điểm.
---
no-time: "2-1", "20 điểm"
only: times

=== A score beside a date leaves the date alone
published: 2025-10-18

Trận lượt đi hôm 4-10 kết thúc với tỉ số 3-2, bàn quyết định đến ở phút 88.
---
time: "hôm 4-10" = 2025-10-04
no-time: "3-2", "phút 88"
only: times

=== An age is not a duration
published: 2025-10-18

Cụ Hà Thị Xuyến, 92 tuổi, sống cùng người cháu gái 14 tuổi trong căn nhà ven kênh.
---
no-time: "92 tuổi", "14 tuổi"
only: times

=== A price per month is not a duration
published: 2025-10-18

Phòng trọ ở đây có giá 1,8 triệu đồng/tháng, tiền điện 3.500 đồng/kWh.
---
no-time: "đồng/tháng"
only: times

=== The number of a decree is not a date
published: 2025-10-18

Nghị định 10/2025 và Quyết định 12-QĐ cùng có hiệu lực từ ngày 1-11.
---
time: "ngày 1-11" = 2025-11-01
no-time: "12-QĐ"

=== An odds fraction is not a date
published: 2025-10-18

Hơn 2/3 số hộ trong xã đã có nước sạch, 1/4 số hộ còn lại vẫn dùng nước mưa.
---
no-time: "2/3", "1/4"
only: times

=== A present as a thing given is not the present time
published: 2025-10-18

Nhóm thiện nguyện tặng hiện vật và hiện kim cho bà con; hiện nhóm có 40 thành viên.
---
no-time: "hiện vật", "hiện kim"
time: "hiện" = PRESENT_REF

=== Finding and realising hold no now
published: 2025-10-18

Cảnh sát phát hiện chiếc ví và thực hiện các bước xác minh, biểu hiện của người giữ ví rất bình thường.
---
no-time: "phát hiện", "thực hiện", "biểu hiện"
only: times

=== Alliance in quotation marks is a name and not direct speech
published: 2025-09-05

Ngoại trưởng Đan Mạch Astrid Holmgaard nói nhóm «liên minh tự nguyện» sẽ họp lại vào tuần tới.
---
statement: speaker="Astrid Holmgaard" cue="nói" content="nhóm ... tuần tới" mode=indirect act=ANNOUNCE/REPORT/PLEDGE known-miss=content,mode
only: statements
time: "tuần tới" = 2025-W37

=== The alliance is NATO here and the coalition there
published: 2025-09-05

Tổng thư ký NATO Pieter van Doorn khẳng định liên minh không đứng sau kế hoạch này.

Trong khi đó, liên minh tự nguyện gồm 14 nước tiếp tục bàn việc góp quân.
---
entity: organisation "NATO" = "liên minh" known-miss=all
different: "NATO", "liên minh tự nguyện"
statement: speaker="Pieter van Doorn" cue="khẳng định" content="liên minh không đứng sau kế hoạch này" act=CONFIRM/REJECT/ASSESS
only: statements

=== A capital that decides is a government
published: 2025-09-05

Hà Nội hoan nghênh đề xuất này, còn Tokyo yêu cầu có thêm thời gian.
---
statement: speaker="Hà Nội" kind=country cue="hoan nghênh" content="đề xuất này" act=SUPPORT known-miss=kind
statement: speaker="Tokyo" kind=country cue="yêu cầu" content="có thêm thời gian" act=REQUEST
only: statements
entity: country "Tokyo"

=== A capital where something happens is a place
published: 2025-09-05

Triển lãm mở cửa tại Tokyo hôm 3-9 rồi chuyển sang Seoul vào tháng 10.
---
entity: place "Tokyo"
entity: place "Seoul"
only: statements
time: "hôm 3-9" = 2025-09-03
time: "tháng 10" = 2025-10

=== A photo credit is not a source
published: 2025-09-05

Thủ tướng Canada Helen Marchand bước lên máy bay ở Ottawa (Ảnh: Meridian).

Bà Marchand cho biết chuyến đi kéo dài bốn ngày.
---
statement: speaker="Helen Marchand" cue="cho biết" content="chuyến đi kéo dài bốn ngày" chain=none act=REPORT/ANNOUNCE
only: statements
part: caption "Ảnh: Meridian"
time: "bốn ngày" = P4D

=== Zero comments are furniture
published: 2025-09-05

Giá cà phê sáng nay đứng ở mức cao nhất ba tháng.

Bình luận (0)
---
part: furniture "Bình luận (0)"
no-entity: "Bình luận"
only: statements
time: "sáng nay" = 2025-09-05TMO
time: "ba tháng" = P3M

=== Press conference rooms and match days are no press conference
published: 2025-09-05

Phòng họp báo của sân vận động bị ngập, ban tổ chức phải dời bảng tin ra hành lang.
---
no-encounter: "họp báo" known-miss=all
only: encounters known-miss=all

=== A date tag of the page is not the day of the meeting
published: 2025-09-05

 date 2025-09-05 (Tuần Tin Miền Trung) - Hai bộ trưởng dự kiến gặp nhau tại Huế vào giữa tháng 10.
---
part: dateline "(Tuần Tin Miền Trung)"
encounter: "gặp nhau" type=meeting status=planned date=2025-10
only: encounters

=== The city of the outlet is not a speaker
published: 2025-09-05

TP HCM - Lực lượng cứu hộ tìm thấy ba người mắc kẹt trong thang máy suốt bốn giờ.
---
only: statements
time: "bốn giờ" = PT4H

=== Writing a book is not writing to the press
published: 2025-09-05

Ông Khuất Duy Lâm viết cuốn hồi ký trong hai năm rồi tự bỏ tiền in.
---
no-statement: "viết"
only: statements
time: "hai năm" = P2Y

=== Speaking a language says nothing
published: 2025-09-05

Cô bé nói được ba thứ tiếng và hát rất hay, hàng xóm ai cũng quý.
---
no-statement: "nói" known-miss=all
only: statements known-miss=all

=== That is to say explains and does not quote
published: 2025-09-05

Lãi suất giảm nửa điểm, nói cách khác người vay mua nhà bớt được một khoản đáng kể.
---
no-statement: "nói cách khác" known-miss=all
only: statements known-miss=all

=== Generally speaking is the writer
published: 2025-09-05

Nhìn chung có thể nói mùa vụ năm nay khá hơn năm ngoái.
---
no-statement: "nói"
only: statements
time: "năm nay" = 2025
time: "năm ngoái" = 2024

=== Not to mention adds and does not deny
published: 2025-09-05

Tiền thuê sân đã tăng gấp đôi, chưa nói đến chi phí đi lại của các đội phía Nam.
---
no-statement: "nói đến" known-miss=all
only: statements known-miss=all

=== Named after someone is a place and not that person
published: 2025-09-05

Xe tải lật trên đường Trần Quang Diệm, gần bệnh viện mang tên bác sĩ Phạm Ngọc Tuyền. Không ai bị thương.
---
entity: place "đường Trần Quang Diệm"
only: statements

=== A prize named after a paper is not that paper speaking
published: 2025-09-05

Giải bóng đá thiếu niên cúp báo Nhịp Sống Trẻ khởi tranh chiều mai tại Quy Nhơn.
---
only: statements
time: "chiều mai" = 2025-09-06TAF

=== End credits name agencies and say nothing
published: 2025-09-05

Cơn bão tan trước khi vào đất liền, các chuyến phà hoạt động trở lại từ trưa nay.

Theo Sagara, Meridian
---
no-statement: "Theo Sagara"
only: statements
time: "trưa nay" = 2025-09-05TMI

=== A link line is no prose
published: 2025-09-05

Đội tuyển nữ đã tới Bangkok.

>> Huấn luyện viên trưởng: Chúng tôi không sợ ai
---
part: furniture "Huấn luyện viên trưởng"
only: statements

=== A missing closing mark ends the quotation at the line break
published: 2025-09-05

Ông Sầm Văn Tới nói: "Nước lên nhanh quá, nhà tôi không kịp dọn gì.

Đến sáng nay nước đã rút, đường vào bản thông trở lại.
---
statement: speaker="Sầm Văn Tới" cue="nói" content="Nước lên ... dọn gì" mode=direct act=REPORT
only: statements

=== A record and the day it was set
published: 2025-10-18

Kỷ lục 10 giây 03 của anh lập ngày 10-3 đến nay chưa ai phá.
---
time: "ngày 10-3" = 2025-03-10
time: "nay" = PRESENT_REF

=== Twenty-four seven in the name of a paper
published: 2025-10-18

Phóng viên Tin Nhanh 24/7 có mặt tại hiện trường lúc 5h30.
---
no-time: "24/7"
time: "5h30" = 2025-10-18T05:30
