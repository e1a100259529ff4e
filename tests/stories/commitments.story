# Commitments and memberships: who is bound to what, on which condition; who belongs to what.

=== The party is bound and not the mouth
published: 2025-09-05

Ngoại trưởng Đan Mạch Astrid Holmgaard cho biết Đan Mạch sẽ góp 20 xe cứu thương.
---
commitment: party="Đan Mạch" what="góp 20 xe cứu thương" status=pledged condition=none
statement: speaker="Astrid Holmgaard" cue="cho biết" content="Đan Mạch sẽ góp 20 xe cứu thương" act=PLEDGE/ANNOUNCE

=== A commitment on a condition
published: 2025-09-05

Nhật Bản sẵn sàng cấp vốn vay nếu dự án qua được thẩm định môi trường.
---
commitment: party="Nhật Bản" what="cấp vốn vay" status=offered condition="nếu dự án ... môi trường"
no-statement: "sẵn sàng"

=== A refused commitment
published: 2025-09-05

Áo tuyên bố sẽ không gửi binh sĩ tới vùng đệm.
---
commitment: party="Áo" what="gửi binh sĩ tới vùng đệm" status=refused known-miss=all

=== Undecided in the writer's own words
published: 2025-09-05

Ba Lan chưa đưa ra cam kết nào về máy bay vận tải.
---
commitment: party="Ba Lan" what="máy bay vận tải" status=undecided

=== Unclear whether
published: 2025-09-05

Chưa rõ Ý có cử tàu tham gia đội tuần tra hay không.
---
commitment: party="Ý" what="cử tàu tham gia đội tuần tra" status=undecided known-miss=all

=== A prediction about another party binds nobody
published: 2025-09-05

Nhà phân tích Odile Garnier dự đoán Ý sẽ cử thêm hai tàu.
---
no-commitment: "cử thêm hai tàu"
only: commitments

=== A forecast of the weather binds nobody
published: 2025-09-05

Trời sẽ có mưa vừa, gió sẽ mạnh dần từ trưa.
---
only: commitments

=== A company promises compensation
published: 2025-09-05

Hãng hàng không Cánh Sen cam kết bồi thường đầy đủ cho 160 hành khách.
---
commitment: party="Hãng hàng không Cánh Sen" what="bồi thường đầy đủ cho 160 hành khách" status=pledged

=== Several parties pledge one thing each
published: 2025-09-05

Đức và Hà Lan cam kết gửi máy lọc nước.
---
commitment: party="Đức" what="gửi máy lọc nước" status=pledged known-miss=all
commitment: party="Hà Lan" what="gửi máy lọc nước" status=pledged
only: commitments

=== An offer to host
published: 2025-09-05

Thổ Nhĩ Kỳ đề nghị đăng cai vòng đàm phán kế tiếp.
---
statement: speaker="Thổ Nhĩ Kỳ" cue="đề nghị" content="đăng cai vòng đàm phán kế tiếp" act=OFFER known-miss=act
commitment: party="Thổ Nhĩ Kỳ" what="đăng cai vòng đàm phán kế tiếp" status=offered

=== The mayor binds the city
published: 2025-09-05

Thị trưởng Lodz Kazimierz Wronski hứa thành phố sẽ thay toàn bộ ống nước trong năm 2026.
---
commitment: party="thành phố" what="thay toàn bộ ống nước trong năm 2026" status=pledged known-miss=party,what
time: "năm 2026" = 2026

=== A coach pledges for himself
published: 2025-09-05

Huấn luyện viên Bruno Salgado hứa: "Tôi sẽ ở lại đến hết mùa".
---
commitment: party="Bruno Salgado" what="ở lại đến hết mùa" status=pledged

=== Not yet ready is undecided or refused but no pledge
published: 2025-09-05

Quốc hội nước này vẫn chưa quyết định có mua thêm trực thăng hay không.
---
commitment: party="Quốc hội" what="mua thêm trực thăng" status=undecided known-miss=what

=== A past delivery is no commitment
published: 2025-09-05

Bồ Đào Nha đã giao đủ 12 máy phát điện hồi tháng 8.
---
no-commitment: "giao đủ 12 máy phát điện"
only: commitments

=== Members of a coalition and what each brings
published: 2025-09-05

Liên minh Nước Sạch gồm chín nước, trong đó Hà Lan góp máy bơm còn Bỉ lo vận chuyển.
---
member: organisation="Liên minh Nước Sạch" member="Hà Lan" polarity=+ contribution="máy bơm" known-miss=contribution
member: organisation="Liên minh Nước Sạch" member="Bỉ" polarity=+ contribution="vận chuyển" known-miss=contribution

=== A country that is not a member
published: 2025-09-05

Thụy Sĩ không tham gia Liên minh Nước Sạch.
---
member: organisation="Liên minh Nước Sạch" member="Thụy Sĩ" polarity=-

=== A leader of a coalition
published: 2025-09-05

Liên minh Nước Sạch do Hà Lan dẫn đầu vừa kết nạp Senegal.
---
member: organisation="Liên minh Nước Sạch" member="Hà Lan" role=lead polarity=+ known-miss=all
member: organisation="Liên minh Nước Sạch" member="Senegal" polarity=+ known-miss=all

=== Will consider is no pledge
published: 2025-09-05

Thống đốc Miriam Oyelaran nói chính quyền bang sẽ cân nhắc giảm phí cầu đường.
---
commitment: party="chính quyền bang" what="giảm phí cầu đường" status=undecided known-miss=party,what,status

=== A pledge told by another is the pledge of its party
published: 2025-09-05

Theo ông Tân Kỳ Phong, phía Singapore đã cam kết mua hết số gạo tồn kho.
---
commitment: party="Singapore" what="mua hết số gạo tồn kho" status=pledged known-miss=party
statement: speaker="Tân Kỳ Phong" cue="Theo" content="phía Singapore ... tồn kho" act=REPORT
statement: speaker="Singapore" cue="cam kết" content="mua hết số gạo tồn kho" act=PLEDGE parent="Theo" chain="Tân Kỳ Phong" known-miss=speaker,chain

=== An accused who promises to pay back
published: 2025-09-05

Bị cáo Lường Văn Hợi xin được trả lại tiền cho các nạn nhân.
---
statement: speaker="Lường Văn Hợi" cue="xin" content="được trả lại tiền cho các nạn nhân" act=REQUEST/OFFER

=== Unconditional aid
published: 2025-09-05

Cộng hòa Séc cam kết gửi 500 lều bạt, không kèm điều kiện.
---
commitment: party="Cộng hòa Séc" what="gửi 500 lều bạt" status=pledged condition="không kèm điều kiện" known-miss=what

=== Both countries are bound by what they promise together
published: 2025-09-05

Nhật Bản và Peru họp tại Lima hôm 3/9. Hai nước cam kết mở lại đường bay thẳng trong năm nay.
---
commitment: party="Nhật Bản" what="mở lại đường bay thẳng ... năm nay" status=pledged
commitment: party="Peru" what="mở lại đường bay thẳng ... năm nay" status=pledged
only: commitments

=== Two companies promise not to raise prices
published: 2025-09-05

Công ty Gỗ Hòa Lâm và Công ty Sơn Tây Bắc đã ký hợp đồng. Hai công ty cam kết không tăng giá bán đến hết năm.
---
commitment: party="Công ty Gỗ Hòa Lâm" what="tăng giá bán ... năm" status=refused
commitment: party="Công ty Sơn Tây Bắc" what="tăng giá bán ... năm" status=refused

=== Two countries of which only one is named bind the one who is known
published: 2025-09-05

Peru đang sửa cầu cảng. Hai nước cam kết mở lại đường bay thẳng trong năm nay.
---
no-commitment: "sửa cầu cảng"
