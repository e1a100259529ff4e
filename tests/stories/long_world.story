# World news of several paragraphs.

=== Agency report with a planned summit and two sides
published: 2025-09-05
title: Hai bên eo biển hẹn gặp ở Valletta

Malta xác nhận sẽ đón hội nghị thượng đỉnh giữa Tổng thống Morania Dragan Vukas và Thủ tướng Estaria Ilona Reke vào ngày 18-9.

"Đây là cơ hội cuối cùng trước mùa đông", Ngoại trưởng Malta Carmelo Zahra nói với hãng tin Sagara hôm 4-9. Ông cho biết thêm địa điểm là một pháo đài cổ ở Valletta.

Phía Estaria tỏ ra thận trọng. Bà Reke khẳng định sẽ không ngồi vào bàn nếu tàu chiến chưa rời eo biển.

Điện Zora, nơi ông Vukas làm việc, từ chối bình luận.
---
encounter: "hội nghị thượng đỉnh" type=summit status=planned date=2025-09-18 with="Dragan Vukas, Ilona Reke" known-miss=with
statement: speaker="Malta" kind=country cue="xác nhận" content="sẽ đón ... 18-9" act=CONFIRM/PLEDGE/ANNOUNCE
statement: speaker="Carmelo Zahra" cue="nói" content="Đây là ... mùa đông" mode=direct chain="Sagara" said_on=2025-09-04 act=ASSESS
statement: speaker="Carmelo Zahra" cue="cho biết thêm" content="địa điểm ... Valletta" chain="Sagara" said_on=2025-09-04 basis=inherited act=REPORT/ANNOUNCE
statement: speaker="Ilona Reke" cue="khẳng định" content="sẽ không ... eo biển" act=REFUSE/CONDITION condition="nếu tàu chiến chưa rời eo biển" known-miss=speaker,content,act
statement: speaker="Điện Zora" cue="từ chối bình luận" act=WITHHOLD known-miss=speaker
commitment: party="Malta" what="đón hội nghị ... 18-9" status=pledged
only: statements
entity: person "Ilona Reke" = "Bà Reke", "Thủ tướng Estaria Ilona Reke" known-miss=all

=== Guarantees in two tiers with what each country brings
published: 2025-09-05

Mười hai nước nhất trí lập lực lượng bảo vệ hành lang lúa mì qua vịnh Saro, gồm hai vòng.

Vòng trong do Đan Mạch và Na Uy lo: bốn tàu quét mìn và một tàu quân y. Vòng ngoài dựa vào vệ tinh của Canada.

Bộ trưởng Quốc phòng Na Uy Ingrid Solheim nói các tàu chỉ rời cảng khi lệnh ngừng bắn có hiệu lực.

Ấn Độ không tham gia. New Delhi giải thích nước này muốn giữ vai trò trung gian.
---
statement: speaker="Ingrid Solheim" cue="nói" content="các tàu ... hiệu lực" condition="khi lệnh ngừng bắn có hiệu lực" act=PLEDGE/CONDITION known-miss=act,condition
statement: speaker="Ấn Độ" kind=country cue="giải thích" content="nước này muốn giữ vai trò trung gian" act=ANNOUNCE/REPORT/ASSESS known-miss=all
entity: country "Ấn Độ" = "New Delhi"
only: statements

=== A leak told three times over
published: 2025-09-05

Tờ Capital Gazette hôm 3-9 dẫn ba quan chức giấu tên cho hay lầu Tám đã lập danh sách các cảng sẽ bị đóng cửa.

Một trong ba người này nói danh sách dài "chưa tới một trang giấy".

Phát ngôn viên lầu Tám, đại tá Curtis Rowland, bác bỏ thông tin trên. Ông viết trên mạng xã hội X: "Không có danh sách nào cả".

Hãng Meridian sau đó dẫn lại bài của Capital Gazette nhưng thêm rằng chưa thể kiểm chứng.
---
statement: speaker="ba quan chức giấu tên" kind=anonymous cue="cho hay" content="lầu Tám ... đóng cửa" chain="Capital Gazette" act=REPORT
statement: speaker="Một trong ba người này" kind=anonymous cue="nói" content="danh sách ... trang giấy" mode=mixed act=REPORT known-miss=all
statement: speaker="Curtis Rowland" cue="bác bỏ" content="thông tin trên" act=CONFIRM/REJECT known-miss=all
statement: speaker="Curtis Rowland" cue="viết" content="Không có danh sách nào cả" mode=direct medium=social-post act=CONFIRM/REJECT known-miss=act
time: "hôm 3-9" = 2025-09-03

=== Air yes and ground no
published: 2025-09-05

Thủ tướng Bỉ Luc Deneuve cho biết nước ông có thể đưa máy bay tuần tra tới vùng đệm, nhưng loại trừ việc gửi bộ binh.

Berlin thì chưa đưa ra cam kết rõ ràng.

"Chúng tôi cần thêm thời gian để tính toán", người phát ngôn chính phủ Đức Anke Wiesmann nói tại họp báo ngày 4-9.
---
statement: speaker="Luc Deneuve" cue="cho biết" content="nước ông ... vùng đệm" act=OFFER known-miss=content,act
statement: speaker="Luc Deneuve" cue="loại trừ" content="việc gửi bộ binh" act=REFUSE known-miss=all
statement: speaker="Anke Wiesmann" cue="nói" content="Chúng tôi ... tính toán" mode=direct medium=press-conference said_on=2025-09-04 act=WITHHOLD/REPORT/REQUEST known-miss=act
only: statements known-miss=all
commitment: party="Bỉ" what="đưa máy bay tuần tra tới vùng đệm" status=offered known-miss=all
commitment: party="Bỉ" what="gửi bộ binh" status=refused known-miss=party
commitment: party="Berlin" what="cam kết rõ ràng" status=undecided known-miss=all

=== Postponed visit and a call instead
published: 2025-09-05

Chuyến công du Jakarta của Tổng thống Chile Ignacio Barrientos, vốn ấn định vào ngày 8-9, bị hoãn sang đầu tháng 10 do cháy rừng.

Thay vào đó, hai nguyên thủ sẽ điện đàm vào thứ hai tuần tới.

Theo thông cáo của phủ tổng thống Chile, nội dung chính là lithium và nghề cá. Thông cáo không nêu lịch mới.
---
encounter: "Chuyến công du Jakarta" type=visit status=postponed
encounter: "điện đàm" type=call status=planned mode=phone date=2025-09-08
time: "ngày 8-9" = 2025-09-08
time: "đầu tháng 10" = 2025-10 mod=START
time: "thứ hai tuần tới" = 2025-09-08
statement: cue="Theo" content="nội dung chính là lithium và nghề cá" act=REPORT known-miss=act

=== Refusal conditions and a mocking answer
published: 2025-09-05

Morania nhắc lại ba điều kiện cho mọi thỏa thuận: rút tên lửa, bỏ phong tỏa và bầu lại quốc hội vùng Nam.

"Không có ba điều đó thì không có chữ ký nào", Ngoại trưởng Morania Zoran Petkovac tuyên bố sau cuộc hội đàm với phái viên Liên hợp quốc ở Geneva hôm 2-9.

Đáp lại, Thủ tướng Estaria Ilona Reke mỉa mai rằng ông Petkovac "đang đọc lại bài diễn văn năm ngoái".

Phái viên Liên hợp quốc Adamo Fiorella nhận định hai bên vẫn còn khoảng cách, song bày tỏ hy vọng vòng sau sẽ khá hơn.
---
statement: speaker="Zoran Petkovac" cue="tuyên bố" content="Không có ... chữ ký nào" mode=direct said_on=2025-09-02 basis=relative act=CONDITION/REFUSE known-miss=speaker,content,mode,act,said_on,basis
statement: speaker="Ilona Reke" cue="mỉa mai rằng" content="ông Petkovac ... năm ngoái" mode=mixed act=CRITICIZE known-miss=speaker
statement: speaker="Adamo Fiorella" cue="nhận định" content="hai bên vẫn còn khoảng cách" act=ASSESS
statement: speaker="Adamo Fiorella" cue="bày tỏ hy vọng" content="vòng sau sẽ khá hơn" act=HOPE
encounter: "hội đàm" type=talks status=held date=2025-09-02 place="Geneva"

=== A caption with a cue is a statement
published: 2025-09-05

Tổng thống Ghana Kofi Asantewaa tuyên bố đóng cửa biên giới phía bắc trong bài phát biểu tối 4-9. Ảnh: Meridian

Lệnh này có hiệu lực từ nửa đêm, áp dụng cho cả đường bộ lẫn đường sông.

Người dân thị trấn Bawra kể rằng xe tải đã xếp hàng dài từ sáng.
---
part: caption "Ảnh: Meridian"
statement: speaker="Kofi Asantewaa" cue="tuyên bố" content="đóng cửa biên giới phía bắc" act=ANNOUNCE chain=none said_on=2025-09-04 known-miss=content,act,said_on
statement: speaker="Người dân thị trấn Bawra" kind=group/anonymous cue="kể rằng" content="xe tải đã xếp hàng dài từ sáng" act=REPORT
only: statements

=== Online meeting of defence chiefs and what it left open
published: 2025-08-22

Tư lệnh hải quân chín nước vùng Vịnh Saro họp trực tuyến tối 20/8, kéo dài gần ba giờ.

Cuộc họp do Đô đốc Na Uy Sigurd Hauge điều hành. Theo ông Hauge, các nước đã thống nhất bản đồ vùng nước an toàn.

Tuy nhiên, một sĩ quan dự họp tiết lộ chuyện ai trả tiền dầu vẫn bỏ ngỏ.

Cuộc họp tiếp theo dự kiến vào tuần đầu tháng 9, lần này gặp trực tiếp tại Stavanger.
---
encounter: "họp trực tuyến" type=meeting status=held mode=online date=2025-08-20
encounter: "Cuộc họp tiếp theo" type=meeting status=planned mode=in-person date=2025-09 place="Stavanger"
statement: speaker="Sigurd Hauge" cue="Theo" content="các nước ... an toàn" act=REPORT
statement: speaker="một sĩ quan dự họp" kind=anonymous cue="tiết lộ" content="chuyện ai trả tiền dầu vẫn bỏ ngỏ" act=REPORT known-miss=all
only: statements
time: "tối 20/8" = 2025-08-20TEV
time: "gần ba giờ" = PT3H mod=LESS_THAN

=== Earthquake told by many voices
published: 2025-09-05

Động đất mạnh 6,1 độ làm rung chuyển miền tây Peru rạng sáng 5-9, ít nhất 14 người thiệt mạng.

Viện Địa chấn Peru cho biết tâm chấn nằm ở độ sâu 30 km. Cơ quan này cảnh báo dư chấn có thể kéo dài nhiều ngày.

"Tôi tưởng mình chết rồi", anh Julio Paredes, tài xế xe buýt ở Nazca, kể với kênh TV Andina.

Chính phủ Peru kêu gọi các nước hỗ trợ lều và máy lọc nước. Tới trưa, Brazil và Ecuador đã nhận lời.
---
statement: speaker="Viện Địa chấn Peru" kind=organisation cue="cho biết" content="tâm chấn ... 30 km" act=REPORT
statement: speaker="Viện Địa chấn Peru" cue="cảnh báo" content="dư chấn có thể kéo dài nhiều ngày" act=WARN
statement: speaker="Julio Paredes" cue="kể" content="Tôi tưởng mình chết rồi" mode=direct chain="TV Andina" act=REPORT known-miss=all
statement: speaker="Peru" kind=country cue="kêu gọi" content="hỗ trợ lều và máy lọc nước" addressee="các nước" act=REQUEST known-miss=content,addressee
no-time: "6,1 độ"
entity: organisation "Viện Địa chấn Peru" = "Cơ quan này" known-miss=forms

=== Two papers give two numbers
published: 2025-09-05

Số người biểu tình ở Lodz mỗi nơi nói một khác. Cảnh sát ước tính có 8.000 người.

Ban tổ chức khẳng định con số thật phải gấp năm lần.

Nhật báo Bờ Tây đếm qua ảnh vệ tinh và đưa ra con số 21.000.
---
statement: speaker="Cảnh sát" cue="ước tính" content="có 8.000 người" act=ASSESS/REPORT
statement: speaker="Ban tổ chức" cue="khẳng định" content="con số thật phải gấp năm lần" act=CONFIRM/ASSESS/REPORT
entity: organisation "Nhật báo Bờ Tây"

=== Asylum story with an embassy and a ministry
published: 2025-09-05

Nhà báo Farid Mansoori xuất hiện trước cửa đại sứ quán Ireland tại Accra chiều 3-9 và xin tị nạn.

Bộ Ngoại giao Ireland xác nhận ông Mansoori đang ở trong tòa nhà, song không nói ông sẽ ở đó bao lâu.

Luật sư Grace Ampofo, người đại diện cho ông, cho rằng thân chủ có thể bị bắt "ngay khi bước qua vỉa hè".
---
statement: speaker="Farid Mansoori" cue="xin" content="tị nạn" act=REQUEST said_on=2025-09-03 known-miss=all
statement: speaker="Bộ Ngoại giao Ireland" kind=organisation cue="xác nhận" content="ông Mansoori đang ở trong tòa nhà" act=CONFIRM known-miss=content
statement: speaker="Bộ Ngoại giao Ireland" cue="không nói" content="ông sẽ ở đó bao lâu" act=WITHHOLD known-miss=all
statement: speaker="Grace Ampofo" cue="cho rằng" content="thân chủ ... vỉa hè" mode=mixed act=ASSESS/WARN
entity: person "Farid Mansoori" = "ông Mansoori", "Nhà báo Farid Mansoori"

=== Coalition of the willing with an open list
published: 2025-09-05

"Liên minh tự nguyện" về vịnh Saro nay có 26 nước, chủ yếu ở Bắc Âu, theo Thủ tướng Đan Mạch Freja Lund.

Bà Lund nói thêm rằng chín nước đã ghi rõ phần đóng góp, số còn lại "đang tính".

NATO không đứng ra chỉ huy. Tổng thư ký liên minh quân sự này, ông Pieter van Doorn, chỉ hứa chia sẻ tin tình báo.
---
statement: speaker="Freja Lund" cue="theo" content="Liên minh tự nguyện ... Bắc Âu" act=REPORT known-miss=content
statement: speaker="Freja Lund" cue="nói thêm rằng" content="chín nước ... đang tính" mode=mixed act=REPORT
statement: speaker="Pieter van Doorn" cue="hứa" content="chia sẻ tin tình báo" act=PLEDGE
different: "NATO", "Liên minh tự nguyện"
entity: organisation "NATO" = "liên minh quân sự này" known-miss=forms
