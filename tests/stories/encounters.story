# Encounters: who met whom, where, when, how; held, planned, proposed, postponed, cancelled.

=== A summit that is planned
published: 2025-09-05

Hội nghị thượng đỉnh Biển Bắc dự kiến diễn ra tại Bergen từ ngày 2-10.
---
encounter: "Hội nghị thượng đỉnh Biển Bắc" type=summit status=planned date=2025-10-02 place="Bergen"
only: encounters

=== A meeting that was held on a day
published: 2025-09-05

Chiều 4-9, Thủ tướng Ireland Aoife Brennan gặp Thủ tướng Bỉ Luc Deneuve tại Brussels.
---
encounter: "gặp" type=meeting status=held date=2025-09-04 place="Brussels" with="Aoife Brennan, Luc Deneuve" mode=in-person
only: encounters

=== A visit that was postponed
published: 2025-09-05

Chuyến thăm Ottawa của Ngoại trưởng Peru Lucía Zegarra bị hoãn vô thời hạn vì động đất.
---
encounter: "Chuyến thăm Ottawa" type=visit status=postponed place="Ottawa" date=none known-miss=place
only: encounters

=== A visit put off to another month
published: 2025-09-05

Tổng thống Kenya Joseph Mwakale lùi chuyến thăm Addis Ababa từ tháng 9 sang tháng 11.
---
encounter: "chuyến thăm Addis Ababa" type=visit status=postponed date=2025-11 known-miss=date
only: encounters

=== Talks that were cancelled
published: 2025-09-05

Vòng đàm phán về nghề cá hôm 3-9 đã bị hủy vào phút chót.
---
encounter: "Vòng đàm phán về nghề cá" type=talks status=cancelled date=2025-09-03
only: encounters

=== A meeting that somebody seeks
published: 2025-09-05

Seoul đề nghị tổ chức một cuộc gặp cấp bộ trưởng với Bình Nhưỡng trong tháng 10.
---
encounter: "cuộc gặp cấp bộ trưởng" type=meeting status=proposed date=2025-10
only: encounters

=== Talks that go on
published: 2025-09-05

Các cuộc thương lượng về lương giữa nghiệp đoàn và chủ hãng đang diễn ra tại Lyon.
---
encounter: "cuộc thương lượng" type=talks status=ongoing place="Lyon" known-miss=status
only: encounters

=== An online meeting
published: 2025-09-05

Bộ trưởng y tế 12 nước họp trực tuyến sáng 4-9 bàn về kho vắc xin.
---
encounter: "họp trực tuyến" type=meeting/conference status=held mode=online date=2025-09-04
only: encounters

=== Partly in the room and partly on screens
published: 2025-09-05

Hội nghị toàn quốc về trường học vùng cao diễn ra ngày 4-9 theo hình thức trực tiếp kết hợp trực tuyến.
---
encounter: "Hội nghị toàn quốc" type=conference status=held mode=mixed date=2025-09-04 known-miss=mode
only: encounters

=== A phone call is by phone
published: 2025-09-05

Tối 3-9, ông Kofi Asantewaa điện đàm với bà Miriam Oyelaran trong 40 phút.
---
encounter: "điện đàm" type=call status=held mode=phone date=2025-09-03 with="Kofi Asantewaa, Miriam Oyelaran"
only: encounters
time: "40 phút" = PT40M

=== A signing with two parties
published: 2025-09-05

Tập đoàn Cảng Nam Hải và Hãng tàu Orion ký biên bản ghi nhớ tại Đà Nẵng ngày 2-9.
---
encounter: "ký biên bản ghi nhớ" type=signing status=held date=2025-09-02 place="Đà Nẵng" with="Tập đoàn Cảng Nam Hải, Hãng tàu Orion" known-miss=with
only: encounters

=== A law signed by one person is no encounter
published: 2025-09-05

Tổng thống Chile Ignacio Barrientos ký ban hành luật nước sạch hôm 1-9.
---
no-encounter: "ký ban hành"
only: encounters

=== A match is no encounter
published: 2025-09-05

Trận gặp Thép Xanh vòng tới, đội Sông Lam Trẻ vắng ba trụ cột.
---
no-encounter: "Trận gặp"
only: encounters

=== A trial is no encounter
published: 2025-09-05

Phiên tòa xét xử nhóm làm giả bằng lái diễn ra trong hai ngày 3 và 4-9.
---
no-encounter: "Phiên tòa"
only: encounters

=== An election is no encounter
published: 2025-09-05

Cuộc bầu cử hội đồng thành phố diễn ra ngày 14-9.
---
no-encounter: "Cuộc bầu cử"
only: encounters

=== A drill is no encounter
published: 2025-09-05

Cuộc tập trận chung kết thúc hôm 1-9 tại vịnh Subic.
---
no-encounter: "Cuộc tập trận"
only: encounters

=== A funeral is no encounter
published: 2025-09-05

Lễ tang nghệ sĩ Hồng Sương cử hành sáng 6-9 tại quê nhà.
---
no-encounter: "Lễ tang"
only: encounters

=== A public festival is a ceremony
published: 2025-09-05

Lễ hội đua ghe ngo khai mạc tối 4-9 bên sông Maspero.
---
encounter: "Lễ hội đua ghe ngo" type=ceremony status=held date=2025-09-04 known-miss=all
only: encounters

=== An award ceremony to come
published: 2025-09-05

Lễ trao giải Bút Vàng sẽ được tổ chức vào ngày 20-9 tại Nhà hát Bến Thành.
---
encounter: "Lễ trao giải Bút Vàng" type=ceremony status=planned date=2025-09-20 known-miss=date
only: encounters

=== The chair directs and takes part
published: 2025-09-05

Phó Thủ tướng Lý Khải Minh chủ trì cuộc họp về giá vé sáng 5-9.
---
encounter: "cuộc họp về giá vé" type=meeting status=held date=2025-09-05 with="Lý Khải Minh" known-miss=all
only: encounters

=== The host receives a guest
published: 2025-09-05

Chủ tịch nước Trần Nhật Quang tiếp Đại sứ Brazil Thiago Valadares hôm 4-9.
---
encounter: "tiếp Đại sứ" type=meeting status=held date=2025-09-04 with="Trần Nhật Quang, Thiago Valadares"
only: encounters

=== Two meetings of one day are two encounters
published: 2025-09-05

Hôm 4-9, ông Yusuf Karadeniz gặp riêng đại diện phe nổi dậy. Sau đó, ông họp với các nhà tài trợ.
---
encounter: "gặp riêng" type=meeting status=held date=2025-09-04
encounter: "họp với các nhà tài trợ" type=meeting status=held known-miss=all
only: encounters

=== One meeting named three times is one encounter
published: 2025-09-05

Cuộc họp hôm 4-9 kéo dài năm tiếng. Cuộc họp này bàn chuyện xả lũ. Kết thúc cuộc họp, hai tỉnh ký vào biên bản.
---
encounter: "Cuộc họp hôm 4-9" type=meeting status=held date=2025-09-04 known-miss=date

=== Venue options are no place yet
published: 2025-09-05

Cuộc gặp ba bên có thể diễn ra ở Muscat hoặc Doha vào cuối tháng 9.
---
encounter: "Cuộc gặp ba bên" type=meeting status=planned/proposed date=2025-09 place=none known-miss=status,place
only: encounters

=== A wish to meet some day is proposed
published: 2025-09-05

Ông Stanislav Horak tìm cách gặp trực tiếp Tổng thống Phần Lan Elias Korpela.
---
encounter: "gặp trực tiếp" type=meeting status=proposed with="Stanislav Horak, Elias Korpela" date=none
only: encounters

=== A wedding of a singer is a ceremony
published: 2025-09-05

Đám cưới của ca sĩ Lam Tuyền diễn ra tại Hội An hôm 30-8.
---
encounter: "Đám cưới" type=ceremony status=held date=2025-08-30 place="Hội An" known-miss=all
only: encounters

=== A week keeps its coarse date
published: 2025-09-05

Hai phái đoàn sẽ gặp lại vào tuần sau tại Accra.
---
encounter: "gặp lại" type=meeting/talks status=planned date=2025-W37 place="Accra"
only: encounters

=== A visit over several days
published: 2025-09-05

Nhà vua Bhutan thăm chính thức Mông Cổ từ ngày 7 đến 10-9.
---
encounter: "thăm chính thức Mông Cổ" type=visit status=planned
time: "ngày 7" = 2025-09-07
time: "10-9" = 2025-09-10
only: encounters

=== Running into an old friend is no encounter of the ledger
published: 2025-09-05

Gặp nạn giữa đường, hai anh em gặp may khi xe cứu thương đi ngang.
---
no-encounter: "Gặp nạn", "gặp may"
only: encounters

=== Difficulties are met and no person
published: 2025-09-05

Hợp tác xã gặp khó khăn về vốn, sản phẩm gặp phải sự cạnh tranh của hàng nhập.
---
no-encounter: "gặp khó khăn", "gặp phải"
only: encounters

=== A phone call about money by a swindler is no encounter
published: 2025-09-05

Bà Sen nhận được cuộc gọi lạ rồi chuyển 80 triệu đồng.
---
no-encounter: "cuộc gọi lạ"
only: encounters
