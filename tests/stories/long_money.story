# Economy and science of several paragraphs.

=== Merger talks told by people who know
published: 2025-09-05

Tập đoàn bán lẻ Sao Mộc đang đàm phán mua lại chuỗi Nhà Thuốc Xanh với giá 4.200 tỉ đồng, theo hai nguồn thạo tin.

Một người trong số này nói hợp đồng có thể được ký "trước khi hết quý".

Sao Mộc không bình luận. Nhà Thuốc Xanh khẳng định trong email rằng chuỗi "không rao bán".

Cổ phiếu Sao Mộc giảm 3-4% trong phiên sáng 4-9.
---
statement: speaker="hai nguồn thạo tin" kind=anonymous cue="theo" content="Tập đoàn bán lẻ ... 4.200 tỉ đồng" act=REPORT known-miss=all
statement: speaker="Một người trong số này" kind=anonymous cue="nói" content="hợp đồng ... hết quý" mode=mixed act=ASSESS/REPORT known-miss=all
statement: speaker="Sao Mộc" kind=organisation cue="không bình luận" act=WITHHOLD known-miss=speaker,kind
statement: speaker="Nhà Thuốc Xanh" cue="khẳng định" content="chuỗi \"không rao bán\"" mode=mixed medium=letter/document/other act=CONFIRM/REJECT known-miss=content,act,medium
no-time: "3-4%"
time: "sáng 4-9" = 2025-09-04TMO

=== Rates stay and opinions differ
published: 2025-09-05

Ngân hàng Trung ương Chile hôm 4-9 giữ nguyên lãi suất ở mức 5,25%, lần thứ ba liên tiếp.

Thống đốc Elena Sotomayor cho rằng lạm phát đã "xuống tới chân cầu thang". Bà để ngỏ khả năng giảm vào tháng 12.

Trái lại, nhà kinh tế Ludovic Marin của Quỹ Andes cảnh báo tiền lương đang tăng quá nhanh.

Một khảo sát của báo El Faro với 40 chuyên gia cho thấy 31 người đoán đúng quyết định này.
---
statement: speaker="Elena Sotomayor" cue="cho rằng" content="lạm phát ... cầu thang" mode=mixed act=ASSESS
statement: speaker="Ludovic Marin" cue="cảnh báo" content="tiền lương đang tăng quá nhanh" act=WARN
statement: speaker="El Faro" cue="cho thấy" content="31 người đoán đúng quyết định này" medium=document act=REPORT known-miss=all
time: "tháng 12" = 2025-12
no-time: "5,25%"

=== Rice exports in numbers
published: 2025-10-08

Chín tháng đầu năm, cả nước xuất 7,1 triệu tấn gạo, giảm 2% so với cùng kỳ năm trước.

Theo Hiệp hội Lúa gạo, Philippines vẫn là khách mua lớn nhất. Chủ tịch hiệp hội Mai Quốc Toàn dự báo giá sẽ nhích lên khi vụ hè thu kết thúc.

Ở Đồng Tháp, bà con bán lúa tươi được 6.900 đồng/kg. "Trừ chi phí, mỗi công lời chừng một triệu", anh Lê Văn Tỏ nhẩm tính.
---
statement: speaker="Hiệp hội Lúa gạo" kind=organisation cue="Theo" content="Philippines vẫn là khách mua lớn nhất" act=REPORT/ASSESS
statement: speaker="Mai Quốc Toàn" cue="dự báo" content="giá sẽ nhích lên khi vụ hè thu kết thúc" act=ASSESS
statement: speaker="Lê Văn Tỏ" cue="nhẩm tính" content="Trừ chi phí ... một triệu" mode=direct act=REPORT/ASSESS
time: "Chín tháng đầu năm" = P9M
no-time: "đồng/kg"
only: statements

=== A factory fire and a promise to pay wages
published: 2025-09-05

Ba ngày sau vụ cháy xưởng giày Kim Long, 900 công nhân vẫn chưa biết bao giờ đi làm lại.

Giám đốc Lương Phát cam kết trả đủ lương tháng 8 cho người lao động vào ngày 10-9. Còn tiền thưởng, ông nói "phải chờ bảo hiểm".

Liên đoàn Lao động huyện cho biết đã vận động ba công ty lân cận nhận 200 người.
---
statement: speaker="Lương Phát" cue="cam kết" content="trả đủ lương ... 10-9" act=PLEDGE
statement: speaker="Lương Phát" cue="nói" content="phải chờ bảo hiểm" mode=direct act=CONDITION/REPORT/WITHHOLD known-miss=act
statement: speaker="Liên đoàn Lao động huyện" cue="cho biết" content="đã vận động ... 200 người" act=REPORT
commitment: party="Lương Phát" what="trả đủ lương ... 10-9" status=pledged
time: "Ba ngày" = P3D
time: "tháng 8" = 2025-08
time: "ngày 10-9" = 2025-09-10

=== A new telescope and what it saw
published: 2025-09-05

Kính thiên văn Atacama Sur chụp được một ngôi sao sinh cách đây 13 tỉ năm.

Nhóm nghiên cứu công bố phát hiện trên tạp chí Sky Letters hôm 3-9. "Nó già hơn mọi thứ chúng tôi từng thấy", trưởng nhóm Naledi Mokoena viết.

Giáo sư Hideo Tsukamoto, không tham gia nghiên cứu, gọi kết quả này là "đáng tin nhưng cần kiểm chứng".
---
statement: speaker="Naledi Mokoena" cue="viết" content="Nó già hơn ... từng thấy" mode=direct act=ASSESS/REPORT
statement: speaker="Hideo Tsukamoto" cue="gọi" content="kết quả này ... kiểm chứng" mode=mixed act=ASSESS known-miss=all
entity: person "Hideo Tsukamoto" = "Giáo sư Hideo Tsukamoto"
time: "hôm 3-9" = 2025-09-03

=== Petrol prices by the hour
published: 2025-09-11

Từ 15h hôm nay, mỗi lít xăng E5 giảm 320 đồng, còn 19.410 đồng.

Liên bộ cho biết giá thế giới chịu tác động từ lượng tồn kho tại Mỹ. Cơ quan điều hành không trích lập quỹ bình ổn.

Chủ một cây xăng ở quận Bình Tân nói khách chờ đến chiều mới đổ.
---
time: "15h hôm nay" = 2025-09-11T15:00
statement: speaker="Liên bộ" kind=organisation cue="cho biết" content="giá thế giới ... tại Mỹ" act=REPORT/ASSESS known-miss=kind
statement: speaker="Chủ một cây xăng ở quận Bình Tân" kind=person/anonymous cue="nói" content="khách chờ đến chiều mới đổ" act=REPORT
entity: country/place "Mỹ"
only: statements

=== Airline cuts routes
published: 2025-09-05

Hãng hàng không Cánh Sen thông báo ngừng bay bốn đường từ ngày 26/10, gồm Vinh - Đà Lạt và Huế - Phú Quốc.

"Đây là quyết định đau lòng", Tổng giám đốc Phạm Thị Ngọc Bích chia sẻ. Bà phủ nhận tin hãng sắp bán máy bay.

Hành khách đã mua vé được hoàn tiền trong 15 ngày, nếu khiếu nại trước cuối tháng.
---
statement: speaker="Hãng hàng không Cánh Sen" kind=organisation cue="thông báo" content="ngừng bay ... Phú Quốc" act=ANNOUNCE/REPORT
statement: speaker="Phạm Thị Ngọc Bích" cue="chia sẻ" content="Đây là quyết định đau lòng" mode=direct act=ASSESS
statement: speaker="Phạm Thị Ngọc Bích" cue="phủ nhận" content="tin hãng sắp bán máy bay" act=CONFIRM/REJECT
time: "ngày 26/10" = 2025-10-26
time: "15 ngày" = P15D
only: statements

=== An old bank note and a collector
published: 2025-09-05

Tờ 100 đồng in năm 1951 vừa được bán với giá 1,2 tỉ đồng tại một phiên đấu giá ở Singapore.

Người mua giấu tên. Nhà sưu tập Ông Ích Tường, bạn của người này, tiết lộ tờ tiền sẽ không rời châu Á.

Theo danh mục của nhà đấu giá Straits, trên thế giới còn sáu tờ như vậy.
---
statement: speaker="Ông Ích Tường" kind=person cue="tiết lộ" content="tờ tiền sẽ không rời châu Á" act=REPORT/ANNOUNCE known-miss=act
statement: cue="Theo" content="trên thế giới còn sáu tờ như vậy" act=REPORT known-miss=all
time: "năm 1951" = 1951
no-time: "100 đồng"
entity: person "Ông Ích Tường"

=== Strike averted at the last hour
published: 2025-09-05

Cuộc đình công của 6.000 công nhân cảng Hamburg đã được hủy chỉ hai giờ trước giờ hẹn.

Sau 14 giờ đàm phán, nghiệp đoàn và chủ cảng thống nhất tăng lương 4,5% từ ngày 1/1/2026.

"Không ai thắng cả, nhưng tàu sẽ chạy", bà Heike Brandauer, trưởng đoàn nghiệp đoàn, nói vào lúc 4h30 sáng 5/9.

Chủ cảng đề nghị giữ bí mật phụ lục hợp đồng.
---
statement: speaker="Heike Brandauer" cue="nói" content="Không ai thắng ... sẽ chạy" mode=direct said_on=2025-09-05 act=ASSESS/REPORT known-miss=act
statement: speaker="Chủ cảng" cue="đề nghị" content="giữ bí mật phụ lục hợp đồng" act=REQUEST known-miss=all
encounter: "đàm phán" type=talks status=held known-miss=all
no-encounter: "Cuộc đình công"
time: "4h30 sáng 5/9" = 2025-09-05T04:30
time: "14 giờ" = PT14H
time: "ngày 1/1/2026" = 2026-01-01
