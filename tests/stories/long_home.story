# Home news of several paragraphs: politics, schools, health, weather, towns.

=== A minister works in a province
published: 2025-10-22

Sáng 21-10, Bộ trưởng Giao thông Trương Hoài Bắc làm việc với lãnh đạo tỉnh Sông Lam về tuyến đường ven biển.

Mở đầu buổi làm việc, Chủ tịch UBND tỉnh Sông Lam Bùi Hữu Nghiệp cho biết tỉnh đã bàn giao 92% mặt bằng. Ông đề nghị Bộ bổ sung 300 tỉ đồng.

Bộ trưởng Bắc đồng ý về chủ trương, đồng thời yêu cầu tỉnh xử lý dứt điểm các hộ còn vướng trước ngày 30-11.

Theo kế hoạch, tuyến đường sẽ thông xe vào quý II/2026.
---
encounter: "buổi làm việc" type=meeting status=held date=2025-10-21
statement: speaker="Bùi Hữu Nghiệp" cue="cho biết" content="tỉnh đã bàn giao 92% mặt bằng" said_on=2025-10-21 act=REPORT
statement: speaker="Bùi Hữu Nghiệp" cue="đề nghị" content="bổ sung 300 tỉ đồng" act=REQUEST known-miss=content
statement: speaker="Trương Hoài Bắc" cue="đồng ý" act=ACCEPT known-miss=all
statement: speaker="Trương Hoài Bắc" cue="yêu cầu" content="xử lý ... 30-11" act=REQUEST known-miss=content
no-statement: "Theo kế hoạch"
entity: person "Trương Hoài Bắc" = "Bộ trưởng Bắc"
time: "quý II/2026" = 2026-Q2
time: "Sáng 21-10" = 2025-10-21TMO

=== Voters ask and a delegate answers
published: 2025-10-22

Tại buổi tiếp xúc cử tri phường Cầu Ngói ngày 20-10, nhiều người dân phản ánh nước máy đục suốt hai tuần.

Bà Kiều Thị Hạ (tổ 4) nói bà phải mua nước bình để nấu ăn.

Đại biểu Lâm Thế Anh hứa sẽ chuyển ý kiến tới công ty cấp nước. Ông cho rằng đường ống đã quá cũ.

Đại diện công ty cấp nước không có mặt tại buổi tiếp xúc.
---
encounter: "buổi tiếp xúc cử tri" type=meeting/conference status=held date=2025-10-20
statement: speaker="nhiều người dân" kind=group cue="phản ánh" content="nước máy đục suốt hai tuần" act=REPORT/CRITICIZE said_on=2025-10-20 known-miss=all
statement: speaker="Kiều Thị Hạ" cue="nói" content="bà phải mua nước bình để nấu ăn" act=REPORT
statement: speaker="Lâm Thế Anh" cue="hứa" content="sẽ chuyển ý kiến tới công ty cấp nước" act=PLEDGE known-miss=content
statement: speaker="Lâm Thế Anh" cue="cho rằng" content="đường ống đã quá cũ" act=ASSESS
only: statements
commitment: party="Lâm Thế Anh" what="chuyển ý kiến tới công ty cấp nước" status=pledged
time: "hai tuần" = P2W

=== School meals and an apology
published: 2025-10-22

Trường tiểu học Hoa Gạo tạm dừng bếp ăn từ hôm nay sau khi 31 học sinh đau bụng.

Hiệu trưởng Đoàn Thúy Mai gửi lời xin lỗi tới phụ huynh và cho biết mẫu thức ăn đã được niêm phong.

Bác sĩ Triệu Khánh Ly, Phó giám đốc Trung tâm Y tế huyện Đồng Cát, cho hay 28 em đã xuất viện trong đêm.

Công ty Cơm Nhà, đơn vị nấu ăn cho trường, chưa trả lời các cuộc gọi của phóng viên.
---
statement: speaker="Đoàn Thúy Mai" cue="xin lỗi" content="tới phụ huynh" act=SUPPORT known-miss=all
statement: speaker="Đoàn Thúy Mai" cue="cho biết" content="mẫu thức ăn đã được niêm phong" act=REPORT
statement: speaker="Triệu Khánh Ly" cue="cho hay" content="28 em đã xuất viện trong đêm" act=REPORT known-miss=speaker
time: "hôm nay" = 2025-10-22
entity: organisation "Trường tiểu học Hoa Gạo"
entity: person "Triệu Khánh Ly" known-miss=all

=== Storm bulletin with a forecast and orders
published: 2025-10-22

Hồi 7 giờ ngày 22/10, tâm bão Ngọc Lan cách quần đảo Hoàng Sa khoảng 250 km về phía đông.

Trung tâm Dự báo Cửu Long nhận định bão sẽ đổi hướng vào đêm mai. Vùng biển phía bắc có sóng cao 5 m.

Phó Thủ tướng Lý Khải Minh chỉ đạo các tỉnh ven biển cấm tàu ra khơi từ 18h hôm nay.

Đến trưa cùng ngày, hơn 1.200 tàu đã vào nơi tránh trú.
---
time: "7 giờ ngày 22/10" = 2025-10-22T07:00
time: "đêm mai" = 2025-10-23TNI
time: "18h hôm nay" = 2025-10-22T18:00
time: "trưa cùng ngày" = 2025-10-22TMI
statement: speaker="Trung tâm Dự báo Cửu Long" kind=organisation cue="nhận định" content="bão sẽ đổi hướng vào đêm mai" act=ASSESS
statement: speaker="Lý Khải Minh" cue="chỉ đạo" content="cấm tàu ... hôm nay" act=REQUEST
only: statements

=== Merged provinces and an official map
published: 2025-07-02

Từ ngày 1-7, trụ sở tỉnh mới đặt tại phường Cửa Đại.

Bí thư Tỉnh ủy Vũ Đình Khoát nhấn mạnh người dân không phải đổi giấy tờ ngay. "Giấy cũ vẫn dùng đến khi hết hạn", ông nói.

Chị Tòng Thị Inh, bán hàng ở chợ Mới, cho biết chị chưa quen tên gọi mới.

Sở Nội vụ thông báo sẽ in bản đồ phát cho từng hộ trong tháng 8.
---
statement: speaker="Vũ Đình Khoát" cue="nhấn mạnh" content="người dân không phải đổi giấy tờ ngay" act=REPORT/ANNOUNCE/CONFIRM
statement: speaker="Vũ Đình Khoát" cue="nói" content="Giấy cũ ... hết hạn" mode=direct act=REPORT/CONFIRM/ANNOUNCE
statement: speaker="Tòng Thị Inh" cue="cho biết" content="chị chưa quen tên gọi mới" act=REPORT
statement: speaker="Sở Nội vụ" kind=organisation cue="thông báo" content="sẽ in bản đồ ... tháng 8" act=PLEDGE/ANNOUNCE
only: statements
commitment: party="Sở Nội vụ" what="in bản đồ ... tháng 8" status=pledged
time: "ngày 1-7" = 2025-07-01

=== Interview with questions and answers
published: 2025-10-22

Phóng viên trao đổi với bà Thân Thu Nguyệt, Giám đốc Bảo tàng Gốm Thổ Hà.

* Vì sao bảo tàng đóng cửa ba tháng?

- Mái bị dột, chúng tôi không thể để hiện vật ngấm nước.

* Khi nào mở lại?

- Nếu trời không mưa, giữa tháng 12 khách có thể vào xem.
---
statement: speaker="Thân Thu Nguyệt" cue=none content="Mái bị dột ... ngấm nước" act=REPORT/ASSESS known-miss=all
statement: speaker="Thân Thu Nguyệt" cue=none content="Nếu trời ... vào xem" act=ANNOUNCE/ASSESS/PLEDGE/CONDITION condition="Nếu trời không mưa" known-miss=all
only: statements
time: "giữa tháng 12" = 2025-12 mod=MID
time: "ba tháng" = P3M

=== Land clearance with a nested promise
published: 2025-10-22

Hai mươi hộ ở thôn Gò Sim vẫn chưa chịu dời đi dù dự án hồ chứa sắp đóng cống.

Ông Hầu Văn Chư kể cán bộ xã từng hứa mỗi hộ được một lô đất mặt đường. "Giờ chỉ thấy đất trên đồi", ông than.

Trả lời báo chí, Phó chủ tịch xã Ngọc Vừng Lèng Seo Pao khẳng định xã chưa bao giờ hứa như vậy.
---
statement: speaker="Hầu Văn Chư" cue="kể" content="cán bộ xã ... mặt đường" act=REPORT known-miss=all
statement: speaker="cán bộ xã" cue="hứa" content="mỗi hộ được một lô đất mặt đường" parent="kể" chain="Hầu Văn Chư" act=PLEDGE known-miss=speaker,chain,parent
statement: speaker="Hầu Văn Chư" cue="than" content="Giờ chỉ thấy đất trên đồi" mode=direct act=CRITICIZE/REPORT known-miss=act
statement: speaker="Lèng Seo Pao" cue="khẳng định" content="xã chưa bao giờ hứa như vậy" act=CONFIRM medium=interview/remarks-to-press known-miss=speaker
only: statements known-miss=all

=== Hospital fire drill that became a ceremony
published: 2025-10-22

Ngày 19-10, Bệnh viện Đa khoa Sơn Trà khánh thành khu cấp cứu mới với sự dự của Thứ trưởng Y tế Phùng Bích Hợp.

Bà Hợp đánh giá cao tốc độ thi công. Giám đốc bệnh viện Lê Khương Duy cảm ơn 40 nhà hảo tâm.

Khu nhà ba tầng có 120 giường, xây trong 14 tháng.
---
encounter: "khánh thành khu cấp cứu mới" type=ceremony status=held date=2025-10-19
statement: speaker="Phùng Bích Hợp" cue="đánh giá cao" content="tốc độ thi công" act=SUPPORT/ASSESS
statement: speaker="Lê Khương Duy" cue="cảm ơn" content="40 nhà hảo tâm" act=SUPPORT
only: statements
time: "14 tháng" = P14M
time: "Ngày 19-10" = 2025-10-19

=== Exam leak with voices from the net
published: 2025-06-28

Mạng xã hội sáng nay xôn xao về đề thi môn hóa bị chụp lại trong phòng thi ở Thái Thụy.

"Đề này em thấy trước giờ thi 20 phút", tài khoản Mèo Lười viết.

Sở GD-ĐT đang xác minh. Phó giám đốc sở Hoàng Mạnh Trí cho biết nếu có sai phạm, thí sinh sẽ bị đình chỉ. Ông từ chối nói rõ phòng thi nào.

Bình luận (12)
---
statement: speaker="Mèo Lười" cue="viết" content="Đề này ... 20 phút" mode=direct medium=social-post act=REPORT known-miss=all
statement: speaker="Hoàng Mạnh Trí" cue="cho biết" content="nếu có sai phạm ... đình chỉ" condition="nếu có sai phạm" act=REPORT/PLEDGE/ANNOUNCE/CONDITION/WARN known-miss=act
statement: speaker="Hoàng Mạnh Trí" cue="từ chối nói" content="phòng thi nào" act=WITHHOLD known-miss=all
part: furniture "Bình luận (12)"
only: statements
time: "20 phút" = PT20M

=== Tet market by the lunar calendar
published: 2025-01-20

Chợ hoa bến Bình Hải mở từ rằm tháng Chạp, đông nhất vào ngày 28 Tết.

Ông Khưu Tấn Phát, trồng mai ở Cái Mơn, cho biết giá năm nay giảm một phần ba so với Tết năm ngoái.

Ban quản lý chợ cho thuê mỗi lô 2 triệu đồng, thu dọn trước trưa 30 Tết... nhưng năm nay không có ngày 30, nên hạn chót là 29.
---
statement: speaker="Khưu Tấn Phát" cue="cho biết" content="giá năm nay ... năm ngoái" act=REPORT known-miss=act
time: "rằm tháng Chạp" = 2025-01-14
time: "ngày 28 Tết" = 2025-01-27
only: statements

=== A city plan debated in a council
published: 2025-10-22

Kỳ họp thứ 12 HĐND thành phố Trà Bồng khai mạc sáng 21-10 và kéo dài ba ngày.

Đại biểu Nông Thị Vân chất vấn vì sao công viên Bàu Sen chậm bốn năm. Giám đốc Sở Xây dựng Tôn Thất Kỳ giải thích nhà thầu cũ đã phá sản.

Bà Vân không đồng tình: "Nhà thầu phá sản từ năm 2022, sao đến nay chưa tìm người khác?".
---
statement: speaker="Nông Thị Vân" cue="chất vấn" content="vì sao ... bốn năm" act=REQUEST/CRITICIZE
statement: speaker="Tôn Thất Kỳ" cue="giải thích" content="nhà thầu cũ đã phá sản" act=ASSESS/REPORT/CONFIRM
statement: speaker="Nông Thị Vân" content="Nhà thầu ... người khác" cue="không đồng tình" mode=direct act=CRITICIZE/REJECT
encounter: "Kỳ họp thứ 12" type=conference/meeting date=2025-10-21
time: "năm 2022" = 2022
time: "ba ngày" = P3D
