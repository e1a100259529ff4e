# Courts, police and accidents of several paragraphs.

=== A trial day with judge prosecutor lawyer and accused
published: 2025-09-05

Chiều 4-9, TAND tỉnh Bình Sơn mở phiên sơ thẩm vụ làm giả hồ sơ đất tại xã Suối Lềnh.

Theo cáo trạng, từ tháng 3/2021 đến tháng 8/2023, Lường Văn Hợi đã bán một mảnh đất cho bảy người.

Tại tòa, bị cáo Hợi khai chỉ "mượn tạm" tiền. Luật sư Bế Văn Sáng đề nghị trả hồ sơ để điều tra bổ sung.

Đại diện Viện kiểm sát bác đề nghị này. Tòa tuyên phạt bị cáo 14 năm tù.
---
statement: cue="Theo" content="từ tháng 3/2021 ... bảy người" act=REPORT known-miss=all
statement: speaker="Lường Văn Hợi" cue="khai" content="chỉ \"mượn tạm\" tiền" mode=mixed act=CONFIRM/REPORT known-miss=all
statement: speaker="Bế Văn Sáng" cue="đề nghị" content="trả hồ sơ để điều tra bổ sung" act=REQUEST known-miss=act
statement: speaker="Đại diện Viện kiểm sát" cue="bác" content="đề nghị này" act=REJECT known-miss=all
no-encounter: "phiên sơ thẩm"
entity: person "Lường Văn Hợi" = "bị cáo Hợi" known-miss=forms
time: "tháng 3/2021" = 2021-03
time: "14 năm" = P14Y
time: "Chiều 4-9" = 2025-09-04TAF

=== A swindle over the phone
published: 2025-09-05

Bà N.T.S. (67 tuổi, trú quận Hải Hà) nhận cuộc gọi từ một người tự xưng là cán bộ thuế.

Người này yêu cầu bà cài ứng dụng lạ. Chỉ 20 phút sau, 1,3 tỉ đồng trong tài khoản biến mất.

Công an quận Hải Hà khuyến cáo người dân không bấm vào đường dẫn lạ.
---
statement: speaker="Người này" cue="yêu cầu" content="cài ứng dụng lạ" act=REQUEST known-miss=content
statement: speaker="Công an quận Hải Hà" kind=organisation cue="khuyến cáo" content="không bấm vào đường dẫn lạ" addressee="người dân" act=REQUEST/WARN known-miss=content,addressee
no-encounter: "cuộc gọi"
no-time: "67 tuổi"
time: "20 phút" = PT20M
only: statements

=== Bus crash with survivors and a driver who denies
published: 2025-09-05

Xe khách 29 chỗ lao xuống taluy đèo Khau Tía lúc 2h15 ngày 4/9, ba người chết.

Anh Sùng Mí Và, ngồi hàng ghế cuối, kể tài xế nghe điện thoại suốt chặng. "Tôi bảo dừng mà anh ta cười", anh nói.

Tài xế Đỗ Duy Thuận khai mất phanh. Kết quả giám định sẽ có sau 10 ngày.

Chủ xe, ông Trịnh Công Lý, hứa hỗ trợ mỗi gia đình 50 triệu đồng.
---
statement: speaker="Sùng Mí Và" cue="kể" content="tài xế nghe điện thoại suốt chặng" act=REPORT known-miss=all
statement: speaker="Sùng Mí Và" cue="nói" content="Tôi bảo dừng mà anh ta cười" mode=direct act=REPORT/CRITICIZE
statement: speaker="Đỗ Duy Thuận" cue="khai" content="mất phanh" act=REPORT/CONFIRM known-miss=all
statement: speaker="Trịnh Công Lý" cue="hứa" content="hỗ trợ mỗi gia đình 50 triệu đồng" act=PLEDGE
commitment: party="Trịnh Công Lý" what="hỗ trợ mỗi gia đình 50 triệu đồng" status=pledged
time: "2h15 ngày 4/9" = 2025-09-04T02:15
time: "10 ngày" = P10D
only: statements

=== Two versions of one arrest
published: 2025-09-05

Luật sư Grace Ampofo tố cảnh sát Accra bắt thân chủ không có lệnh. Theo bà, nhà báo Farid Mansoori bị lôi khỏi taxi.

Cảnh sát Accra phủ nhận, cho rằng ông Mansoori tự nguyện lên xe.

Một đoạn video dài 40 giây do tờ Gold Coast Post đăng tải cho thấy bốn người đàn ông mặc thường phục vây quanh chiếc taxi.
---
statement: speaker="Grace Ampofo" cue="tố" content="cảnh sát Accra bắt thân chủ không có lệnh" act=CRITICIZE
statement: speaker="Grace Ampofo" cue="Theo" content="nhà báo ... taxi" act=REPORT/CRITICIZE
statement: speaker="Cảnh sát Accra" cue="cho rằng" content="ông Mansoori tự nguyện lên xe" act=CONFIRM/ASSESS/REPORT
entity: person "Farid Mansoori" = "ông Mansoori"
time: "40 giây" = PT40S

=== A sinking ship and who saved whom
published: 2025-09-05

Tàu hàng Minh Khai 36 chìm cách mũi Kê Gà 12 hải lý vào rạng sáng nay.

Thuyền trưởng Trần Hải Bằng cho biết hàng bị xô lệch khi gặp sóng lớn. Cả 11 thuyền viên được tàu cá BTh 90771 cứu.

"Chúng tôi thấy đèn pin chớp nên quay lại", ông Lê Ngọc Cẩn, chủ tàu cá, kể.

Bộ đội Biên phòng Bình Thuận cảm ơn ông Cẩn và các bạn chài.
---
statement: speaker="Trần Hải Bằng" cue="cho biết" content="hàng bị xô lệch khi gặp sóng lớn" act=REPORT
statement: speaker="Lê Ngọc Cẩn" cue="kể" content="Chúng tôi thấy ... quay lại" mode=direct act=REPORT known-miss=all
statement: speaker="Bộ đội Biên phòng Bình Thuận" kind=organisation cue="cảm ơn" content="ông Cẩn và các bạn chài" act=SUPPORT known-miss=all
no-encounter: "gặp sóng lớn"
entity: person "Lê Ngọc Cẩn" = "ông Cẩn"
time: "rạng sáng nay" = 2025-09-05TMO
only: statements

=== A missing girl is found
published: 2025-09-05

Sau bốn ngày tìm kiếm, bé Vàng Thị Súa, 6 tuổi, được tìm thấy bên suối Nậm Pung, cách nhà 3 km.

Trưởng công an xã Hạng A Chừ nói bé sống nhờ ăn quả rừng.

Mẹ bé nghẹn ngào: "Tôi đã khóc cạn nước mắt".

Theo bác sĩ, bé chỉ bị xây xát nhẹ và có thể về nhà vào thứ bảy.
---
statement: speaker="Hạng A Chừ" cue="nói" content="bé sống nhờ ăn quả rừng" act=REPORT/ASSESS
statement: speaker="Mẹ bé" kind=person content="Tôi đã khóc cạn nước mắt" cue="nghẹn ngào" mode=direct act=REPORT known-miss=kind
statement: speaker="bác sĩ" kind=anonymous cue="Theo" content="bé chỉ bị ... thứ bảy" act=REPORT/ASSESS known-miss=speaker
time: "bốn ngày" = P4D
time: "thứ bảy" = 2025-09-06 known-miss=value
no-time: "6 tuổi"
only: statements

=== Corruption case with a sum paid back
published: 2025-09-05

Cơ quan An ninh điều tra hôm 3-9 khởi tố cựu giám đốc Sở Tài nguyên Hoàng Kỳ Anh về tội nhận hối lộ.

Ông Anh bị cáo buộc nhận 2,1 tỉ đồng từ một doanh nghiệp khai thác cát. Gia đình ông đã nộp lại 1,5 tỉ đồng.

Người phát ngôn Bộ Công an, thiếu tướng Cầm Bá Lương, cho hay vụ án "không có vùng cấm".
---
statement: speaker=none kind=unspecified cue="bị cáo buộc" content="nhận 2,1 tỉ đồng ... khai thác cát" act=CRITICIZE
statement: speaker="Cầm Bá Lương" cue="cho hay" content="vụ án \"không có vùng cấm\"" mode=mixed act=CONFIRM/REPORT/PLEDGE/ASSESS/ANNOUNCE known-miss=speaker
entity: person "Hoàng Kỳ Anh" = "Ông Anh"
only: statements

=== Appeals court sends it back
published: 2025-09-05

Tòa phúc thẩm Liên bang Brazil hôm 2-9 hủy bản án đối với cựu thị trưởng Thiago Valadares.

Thẩm phán Lourdes Pimentel viết trong phán quyết rằng bằng chứng được thu "bằng cửa sau".

Ông Valadares chưa lên tiếng. Con gái ông đăng dòng chữ "Cuối cùng!" trên Instagram.

Bên công tố tuyên bố sẽ kháng nghị trong 30 ngày.
---
statement: speaker="Lourdes Pimentel" cue="viết" content="bằng chứng ... cửa sau" mode=mixed medium=document act=ASSESS/CRITICIZE known-miss=all
statement: speaker="Thiago Valadares" cue="chưa lên tiếng" act=WITHHOLD known-miss=speaker
statement: speaker="Con gái ông" cue="đăng" content="Cuối cùng" mode=direct medium=social-post known-miss=all
statement: speaker="Bên công tố" cue="tuyên bố" content="sẽ kháng nghị trong 30 ngày" act=PLEDGE/ANNOUNCE known-miss=all
time: "30 ngày" = P30D
only: statements known-miss=all

=== Fire at night and a slow engine
published: 2025-09-05

Khoảng 23 giờ đêm 3-9, lửa bùng lên ở kho vải số 7 ngõ Cầu Giấy Cũ.

Người dân cho biết xe chữa cháy đến sau nửa tiếng vì ngõ quá hẹp.

Trung tá Vương Bá Khải, đội trưởng đội chữa cháy, lý giải xe lớn phải đi vòng qua đường tàu.

Đám cháy được khống chế lúc 1 giờ 40 phút hôm sau, không có thiệt hại về người.
---
time: "Khoảng 23 giờ đêm 3-9" = 2025-09-03T23:00 mod=APPROX
time: "nửa tiếng" = PT30M
time: "1 giờ 40 phút hôm sau" = 2025-09-04T01:40
statement: speaker="Người dân" kind=group/anonymous cue="cho biết" content="xe chữa cháy ... quá hẹp" act=REPORT
statement: speaker="Vương Bá Khải" cue="lý giải" content="xe lớn phải đi vòng qua đường tàu" act=ASSESS/REPORT
entity: person "Vương Bá Khải"
only: statements
