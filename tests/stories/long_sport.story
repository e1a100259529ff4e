# Sport of several paragraphs.

=== Match report with coaches after the game
published: 2025-10-19

Sông Lam Trẻ đánh bại Thép Xanh 3-1 trên sân Vinh tối 18-10 và vươn lên đầu bảng với 22 điểm.

Lê Minh Kha mở tỉ số ở phút 12. Đến phút 77, đội khách còn mười người.

"Các học trò của tôi đã chơi bằng cả trái tim", HLV Bruno Salgado nói sau trận.

Ở bên kia chiến tuyến, HLV Đặng Trọng Nghĩa cho rằng thẻ đỏ là quá nặng. Ông Nghĩa từ chối nói về tương lai của mình.
---
no-time: "3-1", "phút 12", "phút 77"
time: "tối 18-10" = 2025-10-18TEV
no-encounter: "đánh bại"
statement: speaker="Bruno Salgado" cue="nói" content="Các học trò ... trái tim" mode=direct act=ASSESS/SUPPORT known-miss=act
statement: speaker="Đặng Trọng Nghĩa" cue="cho rằng" content="thẻ đỏ là quá nặng" act=ASSESS/CRITICIZE
statement: speaker="Đặng Trọng Nghĩa" cue="từ chối nói" content="về tương lai của mình" act=WITHHOLD known-miss=all
entity: person "Đặng Trọng Nghĩa" = "Ông Nghĩa"
only: statements

=== A transfer that may fall through
published: 2025-09-01

Tiền đạo Rafael Quintana có mặt ở Lisbon hôm 31-8 để kiểm tra y tế.

Theo tờ A Bancada, hai câu lạc bộ đã đồng ý mức phí 18 triệu euro, trả làm ba đợt.

Chủ tịch Estrela do Mar, ông Nuno Caldeira, nói với A Bancada: "Chừng nào chưa có chữ ký thì chưa có gì cả".

Người đại diện của Quintana cam kết thân chủ sẽ không đòi thêm lương.
---
statement: speaker="A Bancada" kind=organisation cue="Theo" content="hai câu lạc bộ ... ba đợt" act=REPORT known-miss=speaker
statement: speaker="Nuno Caldeira" cue="nói" content="Chừng nào ... có gì cả" mode=direct chain="A Bancada" act=CONDITION/ASSESS/REPORT known-miss=chain
statement: speaker="Người đại diện của Quintana" kind=person cue="cam kết" content="thân chủ sẽ không đòi thêm lương" act=PLEDGE/REFUSE known-miss=kind
entity: person "Rafael Quintana" = "Quintana" known-miss=forms
time: "hôm 31-8" = 2025-08-31
only: statements

=== Tennis final with a tie break
published: 2025-07-14

Lena Horvat đăng quang sau ba ván 6-4, 3-6, 7-6 (8-6) trước hạt giống số hai Mei Takagi.

Trận chung kết kéo dài 2 giờ 51 phút, lâu nhất tại giải kể từ năm 1998.

Tay vợt 23 tuổi ôm mặt khóc: "Tôi nợ bà ngoại chiếc cúp này".

Takagi chúc mừng đối thủ nhưng thừa nhận cô đã mất tập trung ở loạt cuối.
---
no-time: "6-4", "3-6", "7-6", "8-6", "23 tuổi" known-miss=all
time: "2 giờ 51 phút" = PT2H51M
time: "năm 1998" = 1998
statement: speaker="Lena Horvat" content="Tôi nợ ... chiếc cúp này" cue=none mode=direct act=SUPPORT/REPORT known-miss=all
statement: speaker="Mei Takagi" cue="chúc mừng" content="đối thủ" act=SUPPORT known-miss=all
statement: speaker="Mei Takagi" cue="thừa nhận" content="cô đã mất tập trung ở loạt cuối" act=CONFIRM known-miss=speaker
entity: person "Mei Takagi" = "Takagi" known-miss=all

=== A banned runner appeals
published: 2025-09-05

Liên đoàn Điền kinh thế giới cấm vận động viên marathon Kiprono Barasa thi đấu bốn năm.

Trong thông cáo hôm 4-9, liên đoàn cho biết mẫu thử lấy tại Osaka dương tính với EPO.

Barasa khẳng định mình vô tội và sẽ kháng cáo lên Tòa án Trọng tài. "Ai đó đã bỏ thuốc vào bình nước của tôi", anh viết trên X.
---
statement: speaker="Liên đoàn Điền kinh thế giới" kind=organisation cue="cho biết" content="mẫu thử ... EPO" said_on=2025-09-04 medium=document act=REPORT known-miss=speaker
statement: speaker="Kiprono Barasa" cue="khẳng định" content="mình vô tội ... Tòa án Trọng tài" act=CONFIRM/PLEDGE known-miss=speaker
statement: speaker="Kiprono Barasa" cue="viết" content="Ai đó ... của tôi" mode=direct medium=social-post act=CRITICIZE/ASSESS/REPORT known-miss=medium
entity: person "Kiprono Barasa" = "Barasa" known-miss=forms
time: "bốn năm" = P4Y
only: statements

=== A press conference before the derby
published: 2025-10-17

Tại buổi họp báo trưa 16-10, HLV Emeric Vasseur của Hải Âu tiết lộ thủ môn số một đã bình phục.

Khi được hỏi về đội hình, ông mỉm cười: "Sáng mai anh sẽ biết".

Đội trưởng Nguyễn Hữu Đãng thì mong khán giả "đừng ném đồ xuống sân".
---
encounter: "buổi họp báo" type=press-conference status=held date=2025-10-16
statement: speaker="Emeric Vasseur" cue="tiết lộ" content="thủ môn số một đã bình phục" medium=press-conference said_on=2025-10-16 act=REPORT known-miss=speaker,act
statement: speaker="Emeric Vasseur" content="Sáng mai anh sẽ biết" mode=direct act=WITHHOLD/REPORT known-miss=all
statement: speaker="Nguyễn Hữu Đãng" cue="mong" content="khán giả ... xuống sân" mode=mixed act=HOPE/REQUEST known-miss=all
time: "Sáng mai" = 2025-10-17TMO
time: "trưa 16-10" = 2025-10-16TMI

=== Olympic bid in two voices
published: 2025-09-05

Brisbane, Doha và Busan lọt vào vòng cuối chạy đua đăng cai đại hội thể thao 2040.

Thị trưởng Busan Kang Dae-jin hứa không phá một ngọn đồi nào để xây sân.

Nhóm dân cư Haeundae phản đối. Theo nhóm này, thành phố còn nợ 900 triệu USD từ lần trước.

Quyết định được công bố vào tháng 6 năm sau.
---
statement: speaker="Kang Dae-jin" cue="hứa" content="không phá ... xây sân" act=PLEDGE/REFUSE
statement: speaker="Nhóm dân cư Haeundae" kind=group/organisation cue="Theo" content="thành phố còn nợ ... lần trước" act=REPORT/CRITICIZE known-miss=all
entity: place "Busan"
time: "2040" = 2040
time: "tháng 6 năm sau" = 2026-06

=== Youth team without shoes
published: 2025-09-05

Đội U13 Mường Lống vào chung kết dù tuần trước còn tập chân đất.

Thầy giáo thể dục Lầu Bá Chò kể nhà trường chỉ có một quả bóng. "Bóng xì thì đá bằng quả bưởi", thầy cười.

Một doanh nghiệp ở Hà Nội ngỏ ý tặng 30 đôi giày. Liên đoàn bóng đá tỉnh cho hay đang tìm xe đưa các em ra sân vận động.
---
statement: speaker="Lầu Bá Chò" cue="kể" content="nhà trường chỉ có một quả bóng" act=REPORT known-miss=all
statement: speaker="Lầu Bá Chò" content="Bóng xì ... quả bưởi" mode=direct cue="cười" act=REPORT known-miss=all
statement: speaker="Một doanh nghiệp ở Hà Nội" cue="ngỏ ý" content="tặng 30 đôi giày" act=OFFER
statement: speaker="Liên đoàn bóng đá tỉnh" cue="cho hay" content="đang tìm xe ... sân vận động" act=REPORT
commitment: party="Một doanh nghiệp ở Hà Nội" what="tặng 30 đôi giày" status=offered
entity: place "Hà Nội" known-miss=all
time: "tuần trước" = 2025-W35

=== Racing team changes its engine
published: 2025-09-05

Đội đua Corsa Blu sẽ dùng động cơ mới từ chặng Monza ngày 7-9.

Tay đua Ilmari Lehto nhận xét chiếc xe "chạy như một con lừa no" hồi đầu mùa.

Giám đốc kỹ thuật Sara Bonfiglio không đưa ra lời hứa nào. Bà chỉ nói: "Đồng hồ sẽ trả lời".
---
statement: speaker="Ilmari Lehto" cue="nhận xét" content="chiếc xe ... con lừa no" mode=mixed act=CRITICIZE/ASSESS known-miss=content
statement: speaker="Sara Bonfiglio" cue="nói" content="Đồng hồ sẽ trả lời" mode=direct act=WITHHOLD/ASSESS/REPORT known-miss=act
time: "ngày 7-9" = 2025-09-07
entity: organisation "Corsa Blu" known-miss=all

=== Swimming record set abroad and greeted at home
published: 2025-08-12

Kình ngư Huỳnh Thủy Tiên phá kỷ lục quốc gia nội dung 400 m tự do với thành tích 4 phút 07 giây 31.

Cô bơi ở Singapore lúc 19h40 ngày 10/8. Huấn luyện viên người Hungary Tibor Halasz tiết lộ học trò bị sốt cả tuần trước đó.

Cục trưởng Cục Thể thao Mạc Văn Quế gửi thư chúc mừng và thưởng nóng 50 triệu đồng.
---
time: "19h40 ngày 10/8" = 2025-08-10T19:40
no-time: "400 m"
statement: speaker="Tibor Halasz" cue="tiết lộ" content="học trò bị sốt cả tuần trước đó" act=REPORT
statement: speaker="Mạc Văn Quế" cue="chúc mừng" act=SUPPORT medium=letter known-miss=all
entity: person "Tibor Halasz" = "Huấn luyện viên người Hungary Tibor Halasz"
