# Who speaks: subjects, pronouns, titles, joint and unnamed speakers.

=== He is the subject of the sentence before and not a nearer name
published: 2025-09-05

Thị trưởng Lục Bá Hiển gặp nghệ nhân Vi Thị Ngát tại xưởng gốm. Ông nói thành phố sẽ giữ nguyên tiền thuê đất.
---
statement: speaker="Lục Bá Hiển" kind=person cue="nói" content="thành phố ... tiền thuê đất" act=PLEDGE/ANNOUNCE known-miss=speaker
only: statements

=== She is the woman of two people named before
published: 2025-09-05

Thị trưởng Lục Bá Hiển gặp nghệ nhân Vi Thị Ngát tại xưởng gốm. Bà cho hay lò nung đã tắt lửa hai năm nay.
---
statement: speaker="Vi Thị Ngát" kind=person cue="cho hay" content="lò nung ... hai năm nay" act=REPORT
only: statements

=== The head of state behind an epithet
published: 2025-09-05

Tổng thống Kenya Joseph Mwakale tới Nairobi hôm 3-9. Nhà lãnh đạo Kenya khẳng định nước này không vay thêm nợ.
---
statement: speaker="Joseph Mwakale" kind=person cue="khẳng định" content="nước này không vay thêm nợ" act=CONFIRM/REFUSE/ANNOUNCE/PLEDGE known-miss=act
only: statements
entity: person "Joseph Mwakale" = "Nhà lãnh đạo Kenya"

=== A spokesman of a ministry has a name
published: 2025-09-05

Người phát ngôn Bộ Nội vụ Chile Rosa Valdivieso thông báo ba cửa khẩu đóng cửa đến hết tuần.
---
statement: speaker="Rosa Valdivieso" kind=person cue="thông báo" content="ba cửa khẩu ... hết tuần" act=ANNOUNCE/REPORT
only: statements

=== A spokesman without a name is still one person
published: 2025-09-05

Người phát ngôn của hãng hàng không Cánh Sen cho biết chuyến bay phải hạ cánh khẩn cấp vì một hành khách lên cơn đau tim.
---
statement: speaker="Người phát ngôn của hãng hàng không Cánh Sen" kind=person cue="cho biết" content="chuyến bay ... đau tim" act=REPORT
only: statements

=== Two officials that stay unnamed
published: 2025-09-05

Hai quan chức am hiểu hồ sơ tiết lộ ngân hàng trung ương đã chuẩn bị sẵn phương án phá giá.
---
statement: speaker="Hai quan chức am hiểu hồ sơ" kind=anonymous cue="tiết lộ" content="ngân hàng trung ương ... phá giá" act=REPORT
only: statements

=== A source on condition of anonymity
published: 2025-09-05

Một nguồn tin giấu tên cho hay thương vụ đổ vỡ vì giá.
---
statement: speaker="Một nguồn tin giấu tên" kind=anonymous cue="cho hay" content="thương vụ đổ vỡ vì giá" act=REPORT
only: statements

=== Joint speakers are one statement
published: 2025-09-05

Ông Hầu Văn Chư và bà Lèng Thị Xoan cùng khẳng định chưa từng ký vào bản hợp đồng.
---
statement: speaker="Hầu Văn Chư" kind=person cue="khẳng định" content="chưa từng ký vào bản hợp đồng" act=CONFIRM
only: statements

=== A ministry speaks as an organisation
published: 2025-09-05

Bộ Nông nghiệp đề nghị các tỉnh tiêm phòng xong cho đàn bò trước ngày 30-9.
---
statement: speaker="Bộ Nông nghiệp" kind=organisation cue="đề nghị" content="tiêm phòng ... 30-9" addressee="các tỉnh" act=REQUEST known-miss=content,act,addressee
only: statements

=== The leaders of a continent are a group
published: 2025-09-05

Các nhà lãnh đạo vùng Caribe kêu gọi xóa nợ cho những đảo quốc vừa bị bão tàn phá.
---
statement: speaker="Các nhà lãnh đạo vùng Caribe" kind=group cue="kêu gọi" content="xóa nợ ... tàn phá" act=REQUEST
only: statements

=== A mother without a name is a person
published: 2025-09-05

Bà mẹ của hai học sinh kể rằng xe buýt đóng cửa khi con bà còn đứng dưới đường.
---
statement: speaker="Bà mẹ của hai học sinh" kind=person cue="kể" content="xe buýt ... dưới đường" act=REPORT known-miss=all
only: statements

=== The police of a province speak as an organisation
published: 2025-09-05

Công an tỉnh Bình Sơn xác nhận đang tạm giữ bốn người trong vụ đánh bạc.
---
statement: speaker="Công an tỉnh Bình Sơn" kind=organisation cue="xác nhận" content="đang tạm giữ ... đánh bạc" act=CONFIRM
only: statements

=== Investigators in home news stay anonymous
published: 2025-09-05

Cơ quan điều tra cáo buộc nhóm này rút ruột 40 tỉ đồng. Nhà chức trách nói thêm vụ án còn mở rộng.
---
statement: speaker="Cơ quan điều tra" kind=anonymous cue="cáo buộc" content="nhóm này rút ruột 40 tỉ đồng" act=CRITICIZE/REPORT known-miss=kind
statement: speaker="Nhà chức trách" kind=anonymous cue="nói thêm" content="vụ án còn mở rộng" act=REPORT/ASSESS/ANNOUNCE
only: statements

=== Speaker after the quotation
published: 2025-09-05

"Chúng tôi đã kiểm tra từng mối hàn", kỹ sư trưởng Đàm Quốc Việt nói.
---
statement: speaker="Đàm Quốc Việt" kind=person cue="nói" content="Chúng tôi ... mối hàn" mode=direct act=REPORT/CONFIRM
only: statements

=== Verb before its subject after a quotation
published: 2025-09-05

"Sân này quá trơn", phàn nàn tiền vệ Lương Duy Khải sau buổi tập.
---
statement: speaker="Lương Duy Khải" kind=person cue="phàn nàn" content="Sân này quá trơn" mode=direct act=CRITICIZE known-miss=all
only: statements

=== According to the words of
published: 2025-09-05

Theo lời ông Giàng A Lử, con đường cũ đã bị đá lấp kín từ đêm hôm trước.
---
statement: speaker="Giàng A Lử" kind=person cue="Theo lời" content="con đường cũ ... hôm trước" mode=indirect act=REPORT
only: statements

=== According to him at the end of the sentence
published: 2025-09-05

Kỹ sư Ngô Thiện Nhân khảo sát cây cầu suốt một tuần. Trụ số bốn đã lún 12 cm, theo ông.
---
statement: speaker="Ngô Thiện Nhân" kind=person cue="theo" content="Trụ số bốn đã lún 12 cm" act=REPORT/ASSESS
only: statements

=== A role in brackets after the name
published: 2025-09-05

Ông Tòng Văn Hặc (trưởng bản Nà Mường) cho biết cả bản chỉ còn một máy phát điện.
---
statement: speaker="Tòng Văn Hặc" kind=person cue="cho biết" content="cả bản ... máy phát điện" act=REPORT
only: statements

=== A role between commas after the name
published: 2025-09-05

Bà Ninh Thị Lụa, giám đốc hợp tác xã Rau Xanh, nhận định giá cải sẽ còn xuống.
---
statement: speaker="Ninh Thị Lụa" kind=person cue="nhận định" content="giá cải sẽ còn xuống" act=ASSESS
only: statements

=== A relative clause stands between speaker and cue
published: 2025-09-05

Ông Mạc Đình Thụ, người từng ba lần đoạt huy chương vàng khi còn thi đấu cho đội Hải Âu, cho rằng lứa trẻ tập quá ít.
---
statement: speaker="Mạc Đình Thụ" kind=person cue="cho rằng" content="lứa trẻ tập quá ít" act=ASSESS/CRITICIZE
only: statements

=== The wife of the victim is the speaker
published: 2025-09-05

Chị Lò Thị Phương, vợ nạn nhân Cà Văn Định, nghẹn ngào nói chồng chị chỉ định đi một lúc rồi về.
---
statement: speaker="Lò Thị Phương" kind=person cue="nói" content="chồng chị ... rồi về" act=REPORT known-miss=act
only: statements

=== The lawyer of the accused speaks for himself
published: 2025-09-05

Luật sư của bị cáo Trịnh Xuân Hội là ông Bế Văn Sáng đề nghị tòa hoãn phiên xử.
---
statement: speaker="Bế Văn Sáng" kind=person cue="đề nghị" content="hoãn phiên xử" addressee="tòa" act=REQUEST known-miss=speaker,content,addressee
only: statements

=== A country is subject by its short name
published: 2025-09-05

Na Uy tuyên bố sẽ đóng cửa hai mỏ dầu ngoài khơi trong mười năm tới.
---
statement: speaker="Na Uy" kind=country cue="tuyên bố" content="sẽ đóng cửa ... mười năm tới" act=PLEDGE/ANNOUNCE
only: statements

=== A palace stands for the president
published: 2025-09-05

Điện Élysée thông báo buổi lễ chuyển sang chiều thứ bảy.
---
statement: speaker="Điện Élysée" cue="thông báo" content="buổi lễ ... thứ bảy" act=ANNOUNCE/REPORT
only: statements

=== Speaker and addressee do not change places
published: 2025-09-05

Ông Đinh Tú nói với bà Châu Ngọc Diệp rằng kho hàng đã trống.
---
statement: speaker="Đinh Tú" kind=person cue="nói" content="kho hàng đã trống" addressee="Châu Ngọc Diệp" act=REPORT known-miss=content,addressee
only: statements

=== The other side of a demand is not the speaker
published: 2025-09-05

Nhật Bản hối thúc Hàn Quốc mở lại kênh liên lạc nghề cá.
---
statement: speaker="Nhật Bản" kind=country cue="hối thúc" content="mở lại kênh liên lạc nghề cá" addressee="Hàn Quốc" act=REQUEST
only: statements

=== The army says without a general
published: 2025-09-05

Quân đội Kenya cho biết đã giải cứu 11 con tin và bắt hai tay súng.
---
statement: speaker="Quân đội Kenya" kind=organisation cue="cho biết" content="đã giải cứu ... tay súng" act=REPORT/ANNOUNCE
only: statements

=== Experts in general are a group or unnamed
published: 2025-09-05

Giới chuyên gia đánh giá đợt tăng này khó kéo dài.
---
statement: speaker="Giới chuyên gia" kind=group/anonymous cue="đánh giá" content="đợt tăng này khó kéo dài" act=ASSESS
only: statements

=== They are the pair named before
published: 2025-09-05

Hai anh em Sùng A Páo và Sùng A Dế bị bắt khi đang chở gỗ. Họ khai rằng số gỗ mua của người quen.
---
statement: speaker="Họ" cue="khai" content="số gỗ mua của người quen" act=REPORT known-miss=speaker,act
only: statements

=== A first name alone after the full name
published: 2025-09-05

Ca sĩ Đông Nhi Hạ hủy đêm diễn ở Vinh. Hạ giải thích cô bị mất giọng.
---
statement: speaker="Đông Nhi Hạ" kind=person cue="giải thích" content="cô bị mất giọng" act=REPORT/CONFIRM/ASSESS known-miss=speaker,kind
only: statements

=== A stage name and a real name
published: 2025-09-05

Rapper Gió Lốc (tên thật Mai Tiến Dũng) thừa nhận anh mượn đoạn điệp khúc. Gió Lốc cũng xin lỗi tác giả.
---
statement: speaker="Gió Lốc" kind=person cue="thừa nhận" content="anh mượn đoạn điệp khúc" act=CONFIRM
statement: speaker="Gió Lốc" cue="xin lỗi" content="tác giả" act=SUPPORT
entity: person "Gió Lốc" = "Mai Tiến Dũng" known-miss=forms

=== A company speaks through its statement
published: 2025-09-05

Trong thông cáo phát đi sáng 5-9, Tập đoàn Thép Bắc Sơn khẳng định lò cao số 2 vẫn chạy bình thường.
---
statement: speaker="Tập đoàn Thép Bắc Sơn" kind=organisation cue="khẳng định" content="lò cao số 2 vẫn chạy bình thường" act=CONFIRM said_on=2025-09-05 medium=document known-miss=act
only: statements
time: "sáng 5-9" = 2025-09-05TMO

=== A doctor of a hospital in a long title
published: 2025-09-05

Phó giáo sư, tiến sĩ, bác sĩ Triệu Khánh Ly, Trưởng khoa Bỏng Bệnh viện Đa khoa Sơn Trà, cảnh báo dùng kem đánh răng bôi vết bỏng là sai lầm.
---
statement: speaker="Triệu Khánh Ly" kind=person cue="cảnh báo" content="dùng kem ... sai lầm" act=WARN known-miss=speaker
only: statements
