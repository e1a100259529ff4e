# Names: how far a mention reaches, what kind of thing it is, which names are one thing.

=== A mention covers the title and the name is without it
published: 2025-09-05

Tổng thống Phần Lan Elias Korpela đến thăm. Ông Korpela mang theo một đoàn doanh nhân.
---
entity: person "Elias Korpela" = "Tổng thống Phần Lan Elias Korpela", "Ông Korpela"

=== A Vietnamese given name refers to the whole name
published: 2025-09-05

Bộ trưởng Trương Hoài Bắc thị sát cảng cá. Ông Bắc yêu cầu nạo vét luồng lạch trước mùa mưa.
---
entity: person "Trương Hoài Bắc" = "Ông Bắc", "Bộ trưởng Trương Hoài Bắc"
statement: speaker="Trương Hoài Bắc" cue="yêu cầu" content="nạo vét luồng lạch trước mùa mưa" act=REQUEST

=== Two people with one family name stay two
published: 2025-09-05

Ông Nguyễn Khắc Tín nhường chức cho ông Nguyễn Danh Phước. Ông Phước năm nay 45 tuổi.
---
entity: person "Nguyễn Danh Phước" = "Ông Phước"
different: "Nguyễn Khắc Tín", "Nguyễn Danh Phước"

=== Father and son with one surname abroad
published: 2025-09-05

Cựu chủ tịch Raymond Tilbury trao ghế cho con trai là ông Gareth Tilbury. Gareth từng điều hành chi nhánh châu Á.
---
entity: person "Gareth Tilbury" = "Gareth" known-miss=all
different: "Raymond Tilbury", "Gareth Tilbury"

=== An abbreviation in brackets is the same organisation
published: 2025-09-05

Cơ quan Khí tượng Quần đảo (KQĐ) nâng cấp báo động. KQĐ đặt thêm hai trạm đo.
---
entity: organisation "Cơ quan Khí tượng Quần đảo" = "KQĐ"

=== A people's court with its city
published: 2025-09-05

TAND TP.HCM tuyên phạt bị cáo 12 năm tù. Tòa án này từng xử một vụ tương tự.
---
entity: organisation "TAND TP.HCM"
time: "12 năm" = P12Y

=== A ministry with an ampersand
published: 2025-09-05

Bộ GD&ĐT công bố đề tham khảo, Sở GD-ĐT Lào Cai tập huấn giáo viên.
---
entity: organisation "Bộ GD&ĐT"
entity: organisation "Sở GD-ĐT Lào Cai"
different: "Bộ GD&ĐT", "Sở GD-ĐT Lào Cai"

=== Two spellings of one country
published: 2025-09-05

Úc cử đội cứu hộ; phía Australia sẽ chịu chi phí.
---
entity: country "Úc" = "Australia" known-miss=forms

=== A government belongs to its country
published: 2025-09-05

Chính phủ Mexico trợ giá ngô. Mexico nhập một nửa số ngô tiêu thụ.
---
entity: country "Mexico" = "Chính phủ Mexico"

=== The government in home news is an organisation
published: 2025-09-05

Chính phủ vừa ban hành nghị định về đất rừng.
---
entity: organisation "Chính phủ" known-miss=all

=== A name inside the title of another has no mention
published: 2025-09-05

Vợ của Tổng thống Ruben Talavera, bà Inés Corral, khánh thành thư viện.
---
entity: person "Inés Corral"
different: "Ruben Talavera", "Inés Corral"

=== A street named after a person is not the person
published: 2025-09-05

Nhà hàng ở số 15 phố Đặng Huy Trứ bốc cháy.
---
entity: place "phố Đặng Huy Trứ"

=== A club bears the name of its city
published: 2025-10-18

Hải Phòng thua ngay trên sân nhà. Đội bóng đất cảng hiện đứng thứ tám tại V-League.
---
entity: organisation "Hải Phòng" known-miss=kind
time: "hiện" = PRESENT_REF

=== A company keeps its kind word
published: 2025-09-05

Công ty cổ phần Gỗ Trường Thịnh nợ lương ba tháng. Công nhân của Gỗ Trường Thịnh kéo đến cổng.
---
entity: organisation "Công ty cổ phần Gỗ Trường Thịnh" = "Gỗ Trường Thịnh" known-miss=forms
time: "ba tháng" = P3M

=== A transliterated name keeps its dots and hyphens
published: 2025-09-05

Nhà văn J. K. Mbeki-Olsen và ca sĩ Park Ha-rin cùng nhận giải.
---
entity: person "J. K. Mbeki-Olsen"
entity: person "Park Ha-rin"

=== A province with its kind word and without
published: 2025-09-05

Tỉnh Quảng Ngãi bắc thêm hai cầu treo. Quảng Ngãi còn 14 điểm phải qua đò.
---
entity: place "Quảng Ngãi" = "Tỉnh Quảng Ngãi"

=== Islands seas and rivers are places
published: 2025-09-05

Tàu chìm ngoài khơi đảo Lý Sơn, cách cửa sông Trà Khúc 9 hải lý.
---
entity: place "đảo Lý Sơn"
entity: place "sông Trà Khúc"

=== A continent is a place
published: 2025-09-05

Giá lúa mì ở châu Phi tăng gấp rưỡi, châu Âu chưa bị ảnh hưởng.
---
entity: place "châu Phi"
entity: place "châu Âu"
different: "châu Phi", "châu Âu"

=== A day of the month in capitals is no name
published: 2025-09-05

TIN NHANH NGÀY 5-9: Tàu SE3 trễ hai giờ.
---
no-entity: "TIN NHANH"
time: "NGÀY 5-9" = 2025-09-05
time: "hai giờ" = PT2H

=== The first word of a sentence is no name because it is capital
published: 2025-09-05

Trời mưa. Đường trơn. Xe tải lật ngang.
---
no-entity: "Trời", "Đường", "Xe"

=== An honorific alone after two women takes the subject
published: 2025-09-05

Bà Âu Thị Phượng nhận con nuôi từ tay bà Sơ Maria Tuyết. Bà bật khóc.
---
entity: person "Âu Thị Phượng"
different: "Âu Thị Phượng", "Maria Tuyết"

=== A rank and a name
published: 2025-09-05

Thiếu tướng Cầm Bá Lương dẫn đầu tổ công tác. Tướng Lương từng chỉ huy biên phòng.
---
entity: person "Cầm Bá Lương" = "Thiếu tướng Cầm Bá Lương", "Tướng Lương"

=== A medium with its word
published: 2025-09-05

Báo Đất Mũi và tờ The Harbour Times cùng đưa tin, Đất Mũi đăng trước nửa ngày.
---
entity: organisation "Đất Mũi" = "Báo Đất Mũi" known-miss=forms
entity: organisation "The Harbour Times" known-miss=all

=== An unnamed group is an entity
published: 2025-09-05

Các hộ dân ven đê cho biết nước đã ngấm qua thân đê.
---
entity: group "Các hộ dân ven đê"
statement: speaker="Các hộ dân ven đê" kind=group/anonymous cue="cho biết" content="nước đã ngấm qua thân đê" act=REPORT

=== White House and Kremlin stand for their governments
published: 2025-09-05

Nhà Trắng bác tin đồn, còn Điện Kremlin giữ im lặng.
---
entity: organisation/country "Nhà Trắng"
entity: organisation/country "Điện Kremlin"
different: "Nhà Trắng", "Điện Kremlin"
statement: speaker="Nhà Trắng" cue="bác" content="tin đồn" act=REJECT/CONFIRM known-miss=content,act

=== The victim named later is the one called a girl before
published: 2025-09-05

Nạn nhân là em Bùi Kiều Nga, 13 tuổi. Nga được đưa vào bệnh viện lúc nửa đêm.
---
entity: person "Bùi Kiều Nga" = "Nga" known-miss=forms

=== Nga the country beside Nga the girl
published: 2025-09-05

Em Hồ Thị Nga giành học bổng của một trường đại học ở Nga.
---
entity: person "Hồ Thị Nga"
entity: country/place "Nga"
different: "Hồ Thị Nga", "Nga"

=== Pháp the country and pháp the law
published: 2025-09-05

Biện pháp pháp lý này được Pháp áp dụng từ năm 2019.
---
entity: country "Pháp"
no-entity: "Biện pháp", "pháp lý"

=== Đức the country and Đức the man
published: 2025-09-05

Ông Mai Hữu Đức sang Đức học nghề. Ông Đức trở về sau bốn năm.
---
entity: person "Mai Hữu Đức" = "Ông Đức"
entity: country/place "Đức" known-miss=all
different: "Mai Hữu Đức", "Đức"

=== A joint commission of two countries
published: 2025-09-05

Ủy ban Hỗn hợp Việt - Lào họp phiên thứ 12 tại Vientiane.
---
entity: organisation "Ủy ban Hỗn hợp Việt - Lào"
entity: place "Vientiane"

=== A ship has a name
published: 2025-09-05

Tàu Hải Long 09 va vào cầu cảng. Hải Long 09 chở 2.000 tấn xi măng.
---
entity: other "Tàu Hải Long 09" = "Hải Long 09" known-miss=all

=== A commune with an unknown name stands before the person
published: 2025-09-05

Chủ tịch xã Đồng Sậy Phạm Văn Lúa đi thăm các hộ mất nhà. Ông Lúa mang theo gạo và nước uống.
---
entity: person "Phạm Văn Lúa" = "Chủ tịch xã Đồng Sậy Phạm Văn Lúa", "Ông Lúa"

=== A school and a village before the person
published: 2025-09-05

Hiệu trưởng Trường Tiểu học Bãi Sậy Vũ Thị Na mở cổng từ 5 giờ. Trưởng thôn Bãi Giữa Lê Văn Tý giúp dọn bàn ghế.
---
entity: person "Vũ Thị Na"
entity: person "Lê Văn Tý"

=== A full name after the office has no place in it
published: 2025-09-05

Chủ tịch xã Nguyễn Thị Hoàng Lan nghỉ phép hai tuần. Bà Lan ủy quyền cho cấp phó.
---
entity: person "Nguyễn Thị Hoàng Lan" = "Bà Lan"

=== A name that begins like a town
published: 2025-09-05

Báo Sóng Chiều dẫn lời ông Đinh Văn Sang cho biết chợ Gò Mây mở lại từ thứ Hai.
---
entity: person "Đinh Văn Sang" = "ông Đinh Văn Sang"
statement: speaker="Đinh Văn Sang" cue="cho biết" chain="Báo Sóng Chiều"

=== A capital is a place or a government, nobody's name
published: 2025-09-05

Jakarta cho biết sẽ cử thêm hai tàu. Tại Jakarta, phố xá vẫn đông. Jakarta có hơn mười triệu dân.
---
entity: place/country "Jakarta"
no-entity: "phố xá"

=== Waters that no list knows as a state are a place
published: 2025-09-05

Natuna là vùng biển giàu cá. Tàu cá nước ngoài hay vào Natuna.
---
entity: place "Natuna"

=== A state that no list knows has a government
published: 2025-09-05

Chính phủ Dalmara và Nhật Bản ký hiệp định. Quan hệ Dalmara - Nhật Bản nồng ấm.
---
entity: country "Chính phủ Dalmara"
