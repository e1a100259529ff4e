# How far the words reach: one record a cue, and where its content begins and ends.

=== Two cues with one subject are two statements
published: 2025-09-05

Ông Phan Lạc Thiện bày tỏ tin tưởng mùa du lịch sẽ hồi phục, nhưng nhấn mạnh rằng giá vé phải giảm.
---
statement: speaker="Phan Lạc Thiện" cue="bày tỏ tin tưởng" content="mùa du lịch sẽ hồi phục" act=HOPE/ASSESS
statement: speaker="Phan Lạc Thiện" cue="nhấn mạnh rằng" content="giá vé phải giảm" act=REQUEST/ASSESS
only: statements

=== At the same time opens the second content
published: 2025-09-05

Bà Kim Hồng Ân cho biết kho lúa đã đầy, đồng thời kêu gọi nông dân chưa vội bán.
---
statement: speaker="Kim Hồng Ân" cue="cho biết" content="kho lúa đã đầy" act=REPORT
statement: speaker="Kim Hồng Ân" cue="kêu gọi" content="chưa vội bán" addressee="nông dân" act=REQUEST known-miss=content,addressee
only: statements

=== A second subject with its own cue ends the first content
published: 2025-09-05

Ông Tạ Đức Quảng nói máy bơm hỏng từ tháng trước, còn bà Lê Thị Cúc lại khẳng định máy vẫn chạy tốt.
---
statement: speaker="Tạ Đức Quảng" cue="nói" content="máy bơm hỏng từ tháng trước" act=REPORT known-miss=content,act
statement: speaker="Lê Thị Cúc" cue="khẳng định" content="máy vẫn chạy tốt" act=CONFIRM/REPORT known-miss=speaker,act
only: statements

=== Attached circumstances belong to the content
published: 2025-09-05

Bộ trưởng Ekrem Yildran cho hay trợ cấp xăng dầu được giữ nguyên trong bối cảnh giá thế giới tăng vọt.
---
statement: speaker="Ekrem Yildran" cue="cho hay" content="trợ cấp ... tăng vọt" act=ANNOUNCE/REPORT
only: statements

=== Before and after the speaker there are two pieces of one quotation
published: 2025-09-05

"Chúng tôi chờ cả đêm", anh Lý A Sình kể, "đến sáng mới có thuyền".
---
statement: speaker="Lý A Sình" cue="kể" content="Chúng tôi chờ cả đêm + đến sáng mới có thuyền" mode=direct act=REPORT known-miss=content
only: statements

=== A trailing attribution takes the sentence before it
published: 2025-09-05

Mực nước sẽ đạt đỉnh vào nửa đêm, ông Cao Xuân Mẫn cho biết.
---
statement: speaker="Cao Xuân Mẫn" cue="cho biết" content="Mực nước ... nửa đêm" mode=indirect act=ASSESS/REPORT/WARN
only: statements

=== Words partly in quotation marks are mixed
published: 2025-09-05

Huấn luyện viên Rafael Quintana mô tả hàng thủ đối phương là "một bức tường biết chạy".
---
statement: speaker="Rafael Quintana" cue="mô tả" content="hàng thủ ... biết chạy" mode=mixed act=ASSESS
only: statements

=== A quotation of three sentences is one content
published: 2025-09-05

Bà Thân Thị Mùi nói: "Tôi bán nước ở đây từ hồi còn trẻ. Khách quen gọi tôi là cô Ba. Giờ tôi nghỉ".
---
statement: speaker="Thân Thị Mùi" cue="nói" content="Tôi bán nước ... Giờ tôi nghỉ" mode=direct act=REPORT
only: statements

=== A quotation alone after its speaker
published: 2025-09-05

Ông Bàn Văn Kiểm cho rằng con đường sẽ đổi đời cả bản. "Trẻ con không còn phải lội suối đi học".
---
statement: speaker="Bàn Văn Kiểm" cue="cho rằng" content="con đường sẽ đổi đời cả bản" act=ASSESS
statement: speaker="Bàn Văn Kiểm" cue=none content="Trẻ con ... đi học" mode=direct
only: statements

=== The next sentence without a cue is the writer again
published: 2025-09-05

Ông Khổng Minh Tuệ nói nhà máy sẽ tuyển thêm 200 người. Nhà máy này mở cửa năm 2016 và từng hai lần dừng sản xuất.
---
statement: speaker="Khổng Minh Tuệ" cue="nói" content="nhà máy sẽ tuyển thêm 200 người" act=ANNOUNCE/PLEDGE known-miss=act
only: statements
time: "năm 2016" = 2016

=== A colon after the name without a verb
published: 2025-09-05

Đạo diễn Thục Quyên: "Tôi cắt bỏ bốn mươi phút phim".
---
statement: speaker="Thục Quyên" content="Tôi cắt bỏ bốn mươi phút phim" cue=none mode=direct act=REPORT known-miss=all
only: statements known-miss=all

=== A dash opens what is said
published: 2025-09-05

- Tôi chưa nhận được giấy triệu tập nào - ông Dương Bá Nghĩa trả lời.
---
statement: speaker="Dương Bá Nghĩa" cue="trả lời" content="Tôi chưa nhận ... nào" act=REPORT/CONFIRM
only: statements

=== Curly marks and straight marks close one another
published: 2025-09-05

Ông Hà Công Lộc tuyên bố: “Từ nay trạm thu phí này không thu tiền nữa".
---
statement: speaker="Hà Công Lộc" cue="tuyên bố" content="Từ nay ... nữa" mode=direct act=ANNOUNCE/PLEDGE
only: statements

=== Guillemets quote as well
published: 2025-09-05

«Chúng tôi không bán», bà Đổng Mỹ Kỳ nói ngắn gọn.
---
statement: speaker="Đổng Mỹ Kỳ" cue="nói" content="Chúng tôi không bán" mode=direct act=REFUSE/REJECT known-miss=act
only: statements

=== Scare quotes around one word stay indirect
published: 2025-09-05

Ông Viên Thế Hùng cho biết các "cò" vé đã bị dẹp.
---
statement: speaker="Viên Thế Hùng" cue="cho biết" content="các \"cò\" vé đã bị dẹp" act=REPORT
only: statements

=== A quoted headline of a work is no speech
published: 2025-09-05

Bộ phim "Người gác đèn biển" thắng ba giải, trong đó có giải quay phim.
---
only: statements

=== Two verbs with one content are one record
published: 2025-09-05

Ông Nghiêm Phú Cường cho biết và nhấn mạnh rằng quỹ không còn tiền.
---
statement: speaker="Nghiêm Phú Cường" content="quỹ không còn tiền" cue="cho biết và nhấn mạnh rằng" act=REPORT known-miss=content
only: statements known-miss=all

=== The named teller gives an outer and an inner statement
published: 2025-09-05

Ông Đào Ngọc Chấn kể bà Phí Thị Thoa đã hứa trả lại đất.
---
statement: speaker="Đào Ngọc Chấn" cue="kể" content="bà Phí Thị Thoa đã hứa trả lại đất" act=REPORT parent=none
statement: speaker="Phí Thị Thoa" cue="hứa" content="trả lại đất" act=PLEDGE parent="kể" chain="Đào Ngọc Chấn" known-miss=all
only: statements

=== A denial inside what another says
published: 2025-09-05

Luật sư cho hay thân chủ của ông, diễn viên Mẫn Chi, phủ nhận đã nhận tiền quảng cáo.
---
statement: speaker="Luật sư" cue="cho hay" content="thân chủ ... quảng cáo" act=REPORT known-miss=all
statement: speaker="Mẫn Chi" cue="phủ nhận" content="đã nhận tiền quảng cáo" act=CONFIRM/REJECT parent="cho hay" known-miss=parent
only: statements

=== A question of the reporter stays out
published: 2025-09-05

Phóng viên: Bao giờ cầu xong?

Ông Trà Văn Nhã: Chậm nhất là tháng 6 sang năm.
---
statement: speaker="Trà Văn Nhã" content="Chậm nhất là tháng 6 sang năm" act=PLEDGE/ANNOUNCE/ASSESS known-miss=all
only: statements known-miss=all
time: "tháng 6 sang năm" = 2026-06 known-miss=words,value

=== The content stops before the time of another clause
published: 2025-09-05

Bà Lục Thị Hiên yêu cầu hoàn tiền cho khách ngay trong ngày, nếu không bà sẽ kiện.
---
statement: speaker="Lục Thị Hiên" cue="yêu cầu" content="hoàn tiền ... sẽ kiện" act=REQUEST/THREATEN
only: statements

=== Silence is a statement
published: 2025-09-05

Bà Tô Hải Yến từ chối bình luận về mức phạt.
---
statement: speaker="Tô Hải Yến" cue="từ chối bình luận" content="về mức phạt" act=WITHHOLD
only: statements

=== Too early to say withholds
published: 2025-09-05

Theo ông Ung Văn Tám, còn quá sớm để nói ai sẽ dẫn dắt đội tuyển.
---
statement: speaker="Ung Văn Tám" cue="Theo" content="còn quá sớm ... đội tuyển" act=WITHHOLD
only: statements known-miss=all

=== Without revealing the number
published: 2025-09-05

Hãng xe Mekong Motor thông báo sẽ sa thải nhân viên nhưng không tiết lộ con số.
---
statement: speaker="Hãng xe Mekong Motor" kind=organisation cue="thông báo" content="sẽ sa thải nhân viên" act=ANNOUNCE/PLEDGE
statement: speaker="Hãng xe Mekong Motor" cue="không tiết lộ" content="con số" act=WITHHOLD
only: statements

=== A quotation that runs over two paragraphs
published: 2025-09-05

Ông Quàng Văn Pản kể lại: "Đêm đó tôi nghe tiếng nổ.

"Tôi chạy ra thì kho đã cháy".
---
statement: speaker="Quàng Văn Pản" cue="kể lại" content="Đêm đó ... đã cháy" mode=direct act=REPORT known-miss=content
only: statements known-miss=all

=== Thanking in so many words supports
published: 2025-09-05

Bà Lưu Thị Kim cảm ơn những người lạ đã hiến máu cho con bà.
---
statement: speaker="Lưu Thị Kim" cue="cảm ơn" content="đã hiến máu cho con bà" act=SUPPORT known-miss=content
only: statements

=== A verdict read out is said by the court
published: 2025-09-05

Hội đồng xét xử nhận định hành vi của bị cáo Vương Đình Toản là đặc biệt nguy hiểm.
---
statement: speaker="Hội đồng xét xử" kind=organisation cue="nhận định" content="hành vi ... nguy hiểm" act=ASSESS/CRITICIZE known-miss=all
only: statements

=== Rhetorical questions in a quotation are part of it
published: 2025-09-05

"Ai chịu trách nhiệm đây? Không lẽ lại là dân?", ông Đèo Văn Ún đặt câu hỏi.
---
statement: speaker="Đèo Văn Ún" cue="đặt câu hỏi" content="Ai chịu ... là dân" mode=direct act=CRITICIZE/REQUEST/ASSESS
only: statements

=== Hoping has a proposition
published: 2025-09-05

Em Chảo Mẩy hy vọng sang năm trường có điện.
---
statement: speaker="Chảo Mẩy" cue="hy vọng" content="sang năm trường có điện" act=HOPE
only: statements
time: "sang năm" = 2026 known-miss=all

=== Wanting or deciding is not saying
published: 2025-09-05

Em Chảo Mẩy muốn học nghề may, gia đình quyết định bán con trâu để em đi học.
---
no-statement: "muốn", "quyết định"
only: statements

=== An order is a statement
published: 2025-09-05

Chủ tịch tỉnh Hoàng Trí Dũng chỉ đạo các đơn vị cắm biển cảnh báo trước khi trời tối.
---
statement: speaker="Hoàng Trí Dũng" cue="chỉ đạo" content="cắm biển ... trời tối" addressee="các đơn vị" act=REQUEST known-miss=content,addressee
only: statements known-miss=all
