# Show, culture and daily life of several paragraphs.

=== A singer denies a rumour
published: 2025-09-05

Tối 4-9, ca sĩ Lam Tuyền đăng đoạn clip dài ba phút phủ nhận tin cô mang thai.

"Tôi chỉ ăn nhiều bún quá thôi", giọng ca Mùa sen cạn hài hước.

Quản lý của cô, anh Đồng Lâm, cho biết lịch diễn tại Huế vẫn giữ nguyên. Anh không tiết lộ cát-xê.

Tin đồn bắt đầu từ một tài khoản TikTok hồi cuối tháng 8.
---
statement: speaker="Lam Tuyền" cue="phủ nhận" content="tin cô mang thai" said_on=2025-09-04 act=CONFIRM/REJECT known-miss=all
statement: speaker="Lam Tuyền" content="Tôi chỉ ăn nhiều bún quá thôi" mode=direct act=CONFIRM/REPORT/ASSESS known-miss=all
statement: speaker="Đồng Lâm" cue="cho biết" content="lịch diễn tại Huế vẫn giữ nguyên" act=REPORT/CONFIRM/ANNOUNCE
statement: speaker="Đồng Lâm" cue="không tiết lộ" content="cát-xê" act=WITHHOLD
time: "ba phút" = PT3M
time: "cuối tháng 8" = 2025-08 mod=END
no-time: "Mùa sen cạn"

=== A film festival with a late jury
published: 2025-09-05

Liên hoan phim Bến Xuân khai mạc muộn một giờ vì giám khảo kẹt ở sân bay.

Chủ tịch ban giám khảo Odile Garnier xin lỗi khán giả bằng tiếng Việt: "Xin chào, tôi đến trễ".

Bộ phim mở màn Người gác đèn biển của đạo diễn Thục Quyên nhận tràng pháo tay dài. Nữ đạo diễn nói cô viết kịch bản trong một mùa mưa.

Liên hoan kéo dài đến hết ngày 9-9.
---
encounter: "Liên hoan phim Bến Xuân khai mạc" type=ceremony/conference known-miss=all
statement: speaker="Odile Garnier" cue="xin lỗi" act=SUPPORT
statement: speaker="Thục Quyên" cue="nói" content="cô viết kịch bản trong một mùa mưa" act=REPORT known-miss=speaker
time: "hết ngày 9-9" = 2025-09-09 mod=END
time: "một giờ" = PT1H
entity: person "Thục Quyên" = "Nữ đạo diễn" known-miss=forms

=== A beauty queen loses her crown
published: 2025-09-05

Ban tổ chức Hoa hậu Biển Xanh tước vương miện của Hồ Mỹ Duyên sau 40 ngày.

Theo thông cáo, cô vi phạm ba điều khoản. Trưởng ban tổ chức Phạm Bằng nói với Sóng Trẻ: "Chúng tôi đã nhắc bốn lần".

Mỹ Duyên cho rằng hợp đồng chưa từng được đưa cho cô đọc. Cô dọa kiện nếu không được trả lại danh hiệu.
---
statement: cue="Theo" content="cô vi phạm ba điều khoản" act=REPORT/CRITICIZE known-miss=all
statement: speaker="Phạm Bằng" cue="nói" content="Chúng tôi đã nhắc bốn lần" mode=direct chain="Sóng Trẻ" act=REPORT/CRITICIZE known-miss=chain
statement: speaker="Hồ Mỹ Duyên" cue="cho rằng" content="hợp đồng ... cô đọc" act=ASSESS/CRITICIZE/REPORT known-miss=act
statement: speaker="Hồ Mỹ Duyên" cue="dọa" content="kiện ... danh hiệu" act=THREATEN condition="nếu không được trả lại danh hiệu" known-miss=all
entity: person "Hồ Mỹ Duyên" = "Mỹ Duyên"
time: "40 ngày" = P40D
only: statements

=== A village well and its ghost
published: 2025-09-05

Giếng cổ làng Vọng bị lấp từ năm 1972 nay được đào lại.

Cụ Hà Thị Xuyến, 92 tuổi, nhớ lại: "Hồi đó trai gái hẹn nhau ở đây".

Nhà nghiên cứu Trần Lãm cho biết thành giếng lát gạch thời Mạc. Ông mô tả giếng là "cuốn sổ bằng đá của làng".

Xã dự định làm lễ khánh thành vào rằm tháng Tám.
---
statement: speaker="Hà Thị Xuyến" cue="nhớ lại" content="Hồi đó ... ở đây" mode=direct act=REPORT
statement: speaker="Trần Lãm" cue="cho biết" content="thành giếng lát gạch thời Mạc" act=REPORT/ASSESS
statement: speaker="Trần Lãm" cue="mô tả" content="giếng là ... của làng" mode=mixed act=ASSESS
no-statement: "dự định"
encounter: "lễ khánh thành" type=ceremony status=planned date=2025-10-06
time: "rằm tháng Tám" = 2025-10-06
time: "năm 1972" = 1972
no-time: "92 tuổi", "thời Mạc"
only: statements

=== A chef loses a star
published: 2025-09-05

Nhà hàng Lửa Nhỏ của bếp trưởng Vi Thị Ngát không còn ngôi sao nào trong sách hướng dẫn năm nay.

Chị Ngát viết trên trang cá nhân rằng chị "nhẹ cả người".

Ngược lại, chủ nhà hàng, ông Kha Minh Thuận, gọi đây là một cú sốc. Ông yêu cầu tổng kiểm tra thực đơn.

Khách quen Joseph Mwakale bình luận: "Phở vẫn ngon".
---
statement: speaker="Vi Thị Ngát" cue="viết" content="chị \"nhẹ cả người\"" mode=mixed medium=social-post act=REPORT/ASSESS known-miss=all
statement: speaker="Kha Minh Thuận" cue="gọi" content="đây là một cú sốc" act=ASSESS
statement: speaker="Kha Minh Thuận" cue="yêu cầu" content="tổng kiểm tra thực đơn" act=REQUEST
statement: speaker="Joseph Mwakale" cue="bình luận" content="Phở vẫn ngon" mode=direct act=ASSESS/SUPPORT
entity: person "Vi Thị Ngát" = "Chị Ngát" known-miss=all
time: "năm nay" = 2025
only: statements

=== A poet's manuscripts go to the archive
published: 2025-09-05

Gia đình cố thi sĩ Bùi Lam Giang trao 300 trang bản thảo cho Trung tâm Lưu trữ hôm 29-8.

Tại lễ bàn giao, con trai nhà thơ, ông Bùi Lam Sơn, tâm sự cha ông từng dặn "đừng để mối ăn".

Giám đốc trung tâm Ninh Thế Vinh cam kết số hóa toàn bộ trước cuối năm 2026.
---
encounter: "lễ bàn giao" type=ceremony status=held date=2025-08-29 known-miss=all
statement: speaker="Bùi Lam Sơn" cue="tâm sự" content="cha ông từng dặn \"đừng để mối ăn\"" mode=mixed act=REPORT
statement: speaker="Bùi Lam Giang" cue="dặn" content="đừng để mối ăn" mode=direct parent="tâm sự" act=REQUEST known-miss=speaker
statement: speaker="Ninh Thế Vinh" cue="cam kết" content="số hóa ... năm 2026" act=PLEDGE
commitment: party="Ninh Thế Vinh" what="số hóa ... năm 2026" status=pledged
different: "Bùi Lam Giang", "Bùi Lam Sơn"
time: "cuối năm 2026" = 2026 mod=END

=== A quarrel over a noisy neighbour
published: 2025-09-05

Nửa đêm 2/9, cư dân chung cư Hoa Đá gọi bảo vệ vì tiếng karaoke từ căn 1204.

Chủ căn hộ, anh T., phân trần nhà có tiệc mừng thôi nôi.

"Tôi có con nhỏ, tôi chịu hết nổi", chị H. ở căn 1104 bức xúc. Chị đề nghị ban quản trị phạt tiền.

Ban quản trị cho biết nội quy chưa có mức phạt. Theo đó, người vi phạm chỉ bị nhắc nhở.
---
statement: speaker="anh T." kind=person cue="phân trần" content="nhà có tiệc mừng thôi nôi" act=REPORT/ASSESS/CONFIRM
statement: speaker="chị H." cue="bức xúc" content="Tôi có con nhỏ ... hết nổi" mode=direct act=CRITICIZE
statement: speaker="chị H." cue="đề nghị" content="phạt tiền" addressee="ban quản trị" act=REQUEST known-miss=addressee
statement: speaker="Ban quản trị" kind=organisation cue="cho biết" content="nội quy chưa có mức phạt" act=REPORT known-miss=kind
no-statement: "Theo đó"
only: statements

=== A television quiz and an argument about the answer
published: 2025-09-05

Chương trình Đỉnh Cao Trí Tuệ phát sóng tối thứ tư gây tranh cãi vì một câu hỏi về sông Hương.

Biên tập viên Mẫn Chi khẳng định đáp án lấy từ sách địa lý năm 1998. Giáo sư Lê Tòng Bá thì cho rằng sách ấy "đã cũ như bến đò".

Nhà đài hứa sẽ trả lời khán giả sau khi hỏi ý kiến hội đồng chuyên môn.
---
statement: speaker="Mẫn Chi" cue="khẳng định" content="đáp án lấy từ sách địa lý năm 1998" act=CONFIRM known-miss=act
statement: speaker="Lê Tòng Bá" cue="cho rằng" content="sách ấy ... bến đò" mode=mixed act=CRITICIZE/ASSESS
statement: speaker="Nhà đài" kind=organisation cue="hứa" content="sẽ trả lời khán giả ... chuyên môn" act=PLEDGE known-miss=all
commitment: party="Nhà đài" what="trả lời khán giả" status=pledged condition="sau khi hỏi ý kiến hội đồng chuyên môn" known-miss=party,what,condition
time: "tối thứ tư" = 2025-09-03TEV
time: "năm 1998" = 1998
entity: place "sông Hương"
only: statements

=== A heat record in a mountain town
published: 2025-06-04

Nhiệt độ ở thị trấn Sìn Hồ chạm 34,2 độ hôm 2-6, mức cao nhất từ khi có trạm đo năm 1961.

Bà con cho hay chưa bao giờ phải mua quạt. Cửa hàng điện máy duy nhất bán hết 60 chiếc trong một buổi sáng.

Chuyên gia khí hậu Dương Bá Nghĩa cảnh báo mùa hè sẽ còn kéo dài. Theo ông, rừng đầu nguồn mất đi là một phần nguyên nhân.
---
statement: speaker="Bà con" kind=group/anonymous cue="cho hay" content="chưa bao giờ phải mua quạt" act=REPORT known-miss=all
statement: speaker="Dương Bá Nghĩa" cue="cảnh báo" content="mùa hè sẽ còn kéo dài" act=WARN/ASSESS
statement: speaker="Dương Bá Nghĩa" cue="Theo" content="rừng đầu nguồn ... nguyên nhân" act=ASSESS
no-time: "34,2 độ"
time: "hôm 2-6" = 2025-06-02
time: "năm 1961" = 1961
only: statements

=== A library on a motorbike
published: 2025-09-05

Mỗi chủ nhật, thầy giáo Thạch Sơn chở 200 cuốn sách vào các phum sóc.

"Đứa nào trả sách đúng hẹn thì được mượn hai cuốn", thầy Sơn bày cách.

Em Kim Sa Rây khoe em đã đọc hết bộ truyện về các vì sao.

Sở Văn hóa cho biết đang xem xét cấp kinh phí cho thầy, nhưng chưa hứa trước điều gì.
---
time: "Mỗi chủ nhật" = XXXX-WXX-7 type=SET
statement: speaker="Thạch Sơn" content="Đứa nào ... hai cuốn" mode=direct act=ANNOUNCE/REPORT/PLEDGE/CONDITION known-miss=all
statement: speaker="Kim Sa Rây" cue="khoe" content="em đã đọc hết ... vì sao" act=REPORT
statement: speaker="Sở Văn hóa" kind=organisation cue="cho biết" content="đang xem xét cấp kinh phí cho thầy" act=REPORT/ANNOUNCE known-miss=content
commitment: party="Sở Văn hóa" what="cấp kinh phí cho thầy" status=undecided known-miss=all
entity: person "Thạch Sơn" = "thầy Sơn"

=== A ship museum asks for money and gets words
published: 2025-09-05

Bảo tàng tàu cổ Cù Lao Xanh cần 12 tỉ đồng để sửa mái trước mùa bão.

Giám đốc Hứa Kim Đồng cho biết đã gửi thư đến bảy doanh nghiệp. Năm nơi không trả lời, hai nơi nói sẽ "nghiên cứu".

Thống đốc danh dự của Hội Cổ vật, bà Âu Thị Phượng, ngỏ ý ủng hộ 200 triệu đồng với điều kiện bảo tàng mở cửa miễn phí cho học sinh.
---
statement: speaker="Hứa Kim Đồng" cue="cho biết" content="đã gửi thư đến bảy doanh nghiệp" act=REPORT
statement: speaker="Âu Thị Phượng" cue="ngỏ ý" content="ủng hộ 200 triệu đồng ... học sinh" act=OFFER condition="với điều kiện bảo tàng mở cửa miễn phí cho học sinh" condition_kind=precondition known-miss=act
commitment: party="Âu Thị Phượng" what="ủng hộ 200 triệu đồng" status=offered condition="với điều kiện ... học sinh"
entity: person "Hứa Kim Đồng" = "Giám đốc Hứa Kim Đồng"
