# What kind of act a statement is; conditions of statements.

=== Ruling out the own act refuses
published: 2025-09-05

Thủ tướng Bỉ Luc Deneuve loại trừ khả năng gửi bộ binh.
---
statement: speaker="Luc Deneuve" cue="loại trừ" content="khả năng gửi bộ binh" act=REFUSE known-miss=all

=== Will not do refuses
published: 2025-09-05

Bà Tamara Vesel tuyên bố sẽ không từ chức dù bị phản đối.
---
statement: speaker="Tamara Vesel" cue="tuyên bố" content="sẽ không từ chức dù bị phản đối" act=REFUSE

=== Turning down another's plan rejects
published: 2025-09-05

Liên đoàn Bóng rổ bác bỏ đề xuất dời giải sang mùa thu.
---
statement: speaker="Liên đoàn Bóng rổ" kind=organisation cue="bác bỏ" content="đề xuất dời giải sang mùa thu" act=REJECT

=== Committing to do pledges
published: 2025-09-05

Hàn Quốc cam kết viện trợ 50 triệu USD cho các trại tị nạn.
---
statement: speaker="Hàn Quốc" kind=country cue="cam kết" content="viện trợ ... trại tị nạn" act=PLEDGE
commitment: party="Hàn Quốc" what="viện trợ ... trại tị nạn" status=pledged

=== Ready to do offers
published: 2025-09-05

Thụy Điển cho biết sẵn sàng tiếp nhận 200 bệnh nhi.
---
statement: speaker="Thụy Điển" cue="cho biết" content="sẵn sàng tiếp nhận 200 bệnh nhi" act=OFFER
commitment: party="Thụy Điển" what="tiếp nhận 200 bệnh nhi" status=offered

=== A plan for several parties is proposed
published: 2025-09-05

Tổng thư ký Adamo Fiorella đề xuất các nước lập một quỹ chung chống hạn.
---
statement: speaker="Adamo Fiorella" cue="đề xuất" content="các nước ... chống hạn" act=PROPOSE

=== Agreeing to another's proposal accepts
published: 2025-09-05

Phe đối lập đồng ý với đề nghị ngừng bắn của chính phủ.
---
statement: speaker="Phe đối lập" kind=group/organisation cue="đồng ý" content="với đề nghị ... chính phủ" act=ACCEPT known-miss=all

=== Asking another to act requests
published: 2025-09-05

Phụ huynh Trường THCS Bến Lội xin nhà trường lùi giờ vào lớp.
---
statement: speaker="Phụ huynh Trường THCS Bến Lội" cue="xin" content="lùi giờ vào lớp" act=REQUEST known-miss=all

=== Saying what others must do requests
published: 2025-09-05

Nhà kinh tế Ludovic Marin nhấn mạnh các ngân hàng cần công khai nợ xấu.
---
statement: speaker="Ludovic Marin" cue="nhấn mạnh" content="các ngân hàng cần công khai nợ xấu" act=REQUEST

=== What something depends on is a condition
published: 2025-09-05

Ông Yusuf Karadeniz nói việc rút quân phụ thuộc vào kết quả bầu cử.
---
statement: speaker="Yusuf Karadeniz" cue="nói" content="việc rút quân ... bầu cử" act=CONDITION

=== Blaming criticises
published: 2025-09-05

Huấn luyện viên Bruno Salgado chỉ trích trọng tài bỏ qua quả phạt đền.
---
statement: speaker="Bruno Salgado" cue="chỉ trích" content="trọng tài bỏ qua quả phạt đền" act=CRITICIZE

=== Warning of a harm not its own
published: 2025-09-05

Trung tâm Dự báo Cửu Long cảnh báo triều cường vượt mức báo động ba vào rạng sáng 8-9.
---
statement: speaker="Trung tâm Dự báo Cửu Long" cue="cảnh báo" content="triều cường ... 8-9" act=WARN
time: "rạng sáng 8-9" = 2025-09-08TMO

=== Threatening with the own act
published: 2025-09-05

Nghiệp đoàn Lái tàu dọa đình công nếu lương không tăng trước ngày 1-10.
---
statement: speaker="Nghiệp đoàn Lái tàu" cue="dọa" content="đình công ... 1-10" act=THREATEN condition="nếu lương ... 1-10"

=== Backing in so many words supports
published: 2025-09-05

Hội Người trồng điều ủng hộ mức giá sàn mới.
---
statement: speaker="Hội Người trồng điều" cue="ủng hộ" content="mức giá sàn mới" act=SUPPORT known-miss=all

=== Condolence supports
published: 2025-09-05

Thống đốc Miriam Oyelaran gửi lời chia buồn tới gia đình các thợ mỏ.
---
statement: speaker="Miriam Oyelaran" cue="chia buồn" content="tới gia đình các thợ mỏ" act=SUPPORT

=== Denying confirms or rejects
published: 2025-09-05

Cầu thủ Đinh Trọng Sang phủ nhận việc tẩy thẻ.
---
statement: speaker="Đinh Trọng Sang" cue="phủ nhận" content="việc tẩy thẻ" act=CONFIRM/REJECT

=== Admitting confirms
published: 2025-09-05

Giám đốc Bưu điện xã thừa nhận thư bị giữ lại cả tuần.
---
statement: speaker="Giám đốc Bưu điện xã" cue="thừa nhận" content="thư bị giữ lại cả tuần" act=CONFIRM

=== Looking forward hopes
published: 2025-09-05

Ông Tân Kỳ Phong kỳ vọng lượng khách tăng gấp đôi vào dịp Tết.
---
statement: speaker="Tân Kỳ Phong" cue="kỳ vọng" content="lượng khách ... dịp Tết" act=HOPE known-miss=all

=== An own plan is announced
published: 2025-09-05

Hãng phim Mây Trắng công bố đoàn phim sẽ bấm máy vào tháng 11.
---
statement: speaker="Hãng phim Mây Trắng" cue="công bố" content="đoàn phim ... tháng 11" act=ANNOUNCE/PLEDGE

=== A forecast is assessed
published: 2025-09-05

Bà Quách Thu Vân dự báo lãi suất sẽ đi ngang đến hết năm.
---
statement: speaker="Quách Thu Vân" cue="dự báo" content="lãi suất ... hết năm" act=ASSESS

=== A number told is reported
published: 2025-09-05

Ban chỉ huy phòng chống thiên tai xã cho biết 14 nhà bị tốc mái.
---
statement: speaker="Ban chỉ huy phòng chống thiên tai xã" cue="cho biết" content="14 nhà bị tốc mái" act=REPORT

=== Treating strictly is pledged
published: 2025-09-05

Ban tổ chức giải khẳng định sẽ xử lý nghiêm các cầu thủ xô xát.
---
statement: speaker="Ban tổ chức giải" cue="khẳng định" content="sẽ xử lý nghiêm các cầu thủ xô xát" act=PLEDGE known-miss=speaker,content

=== Claiming an attack announces
published: 2025-09-05

Nhóm Lưỡi Liềm Đen nhận trách nhiệm về vụ đánh bom trạm xăng.
---
statement: speaker="Nhóm Lưỡi Liềm Đen" cue="nhận trách nhiệm" content="về vụ đánh bom trạm xăng" act=ANNOUNCE known-miss=all

=== Only if is a precondition
published: 2025-09-05

Manila nói sẽ mở cửa vùng biển chỉ khi các bên ký bộ quy tắc.
---
statement: speaker="Manila" kind=country cue="nói" content="sẽ mở cửa ... bộ quy tắc" condition="chỉ khi các bên ký bộ quy tắc" condition_kind=precondition act=PLEDGE/OFFER/CONDITION

=== As part of is a scope
published: 2025-09-05

Đan Mạch cam kết cử hai tàu quét mìn như một phần của lực lượng đa quốc gia.
---
statement: speaker="Đan Mạch" cue="cam kết" content="cử hai tàu ... đa quốc gia" condition="như một phần của lực lượng đa quốc gia" condition_kind=scope act=PLEDGE

=== Without is an absence
published: 2025-09-05

Ông Stanislav Horak khẳng định sẽ không ký mà không có bảo đảm bằng văn bản.
---
statement: speaker="Stanislav Horak" cue="khẳng định" content="sẽ không ký ... văn bản" condition="mà không có bảo đảm bằng văn bản" condition_kind=absence act=REFUSE/CONDITION known-miss=content,act

=== Unconditional is said so
published: 2025-09-05

Nhóm vũ trang tuyên bố thả con tin vô điều kiện.
---
statement: speaker="Nhóm vũ trang" cue="tuyên bố" content="thả con tin vô điều kiện" condition="vô điều kiện" condition_kind=unconditional act=ANNOUNCE/PLEDGE known-miss=all

=== In case of is a precondition
published: 2025-09-05

Ngân hàng Sao Mai hứa hoàn phí trong trường hợp hệ thống lỗi quá một giờ.
---
statement: speaker="Ngân hàng Sao Mai" cue="hứa" content="hoàn phí ... một giờ" condition="trong trường hợp hệ thống lỗi quá một giờ" condition_kind=precondition act=PLEDGE

=== An if inside a report of a rule is still a condition
published: 2025-09-05

Ông Cam Văn Thìn cho hay học sinh được nghỉ nếu trời dưới 10 độ.
---
statement: speaker="Cam Văn Thìn" cue="cho hay" content="học sinh ... 10 độ" condition="nếu trời dưới 10 độ" condition_kind=precondition act=REPORT/ANNOUNCE/CONDITION

=== Promise and threat in one breath
published: 2025-09-05

Chủ đầu tư hứa trả tiền trong tuần, song cảnh báo sẽ cắt điện nếu cư dân còn tụ tập.
---
statement: speaker="Chủ đầu tư" cue="hứa" content="trả tiền trong tuần" act=PLEDGE
statement: speaker="Chủ đầu tư" cue="cảnh báo" content="sẽ cắt điện nếu cư dân còn tụ tập" act=THREATEN/WARN condition="nếu cư dân còn tụ tập"
only: statements

=== Has not said is withheld
published: 2025-09-05

Cảnh sát chưa công bố danh tính nghi phạm.
---
statement: speaker="Cảnh sát" cue="chưa công bố" content="danh tính nghi phạm" act=WITHHOLD

=== The word that promises may belong to the cue
published: 2025-09-05

Ông Lò Văn Páo khẳng định sẽ trả lại toàn bộ số tiền đã thu của bà con.
---
statement: speaker="Lò Văn Páo" cue="khẳng định" act=PLEDGE
