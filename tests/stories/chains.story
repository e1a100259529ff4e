# The path a statement took: agencies, cited papers, unnamed sources, tellers; when, where and how it was said.

=== An agency quotes a minister
published: 2025-09-05

Hãng tin Sagara dẫn lời Bộ trưởng Tài chính Thái Lan Somkiat Buranasri cho biết ngân sách sẽ thâm hụt thêm.
---
statement: speaker="Somkiat Buranasri" kind=person cue="cho biết" content="ngân sách sẽ thâm hụt thêm" chain="Sagara" act=ASSESS/REPORT/ANNOUNCE known-miss=act
only: statements

=== A paper cites sources that tell what a man said
published: 2025-09-05

Tờ Evening Ledger dẫn các nguồn tin cho hay ông Martin Osgood nói sẽ không tái tranh cử.
---
statement: speaker="Martin Osgood" kind=person cue="nói" content="sẽ không tái tranh cử" chain="Evening Ledger > nguồn tin" act=REFUSE/PLEDGE/ANNOUNCE
only: statements known-miss=all

=== A paper alone is the speaker
published: 2025-09-05

Nhật báo Bờ Tây viết rằng kho dự trữ chỉ đủ dùng trong mười ngày.
---
statement: speaker="Bờ Tây" kind=organisation cue="viết rằng" content="kho dự trữ ... mười ngày" chain=none act=REPORT/ASSESS known-miss=all
only: statements

=== According to an agency that is the only source
published: 2025-09-05

Theo Reuters, hai mỏ khí đã ngừng bơm từ nửa đêm.
---
statement: speaker="Reuters" kind=organisation cue="Theo" content="hai mỏ khí ... nửa đêm" chain=none act=REPORT
only: statements

=== According to an agency a minister said
published: 2025-09-05

Theo Reuters, Bộ trưởng Năng lượng Na Uy Ingrid Solheim nói nước bà không thể bơm thêm.
---
statement: speaker="Ingrid Solheim" cue="nói" content="nước bà không thể bơm thêm" chain="Reuters" act=REFUSE/REPORT/ASSESS
only: statements

=== Telling an agency puts it into the chain
published: 2025-09-05

"Chúng tôi hết thuốc tê rồi", bác sĩ Samir Haddoun nói với hãng AP.
---
statement: speaker="Samir Haddoun" cue="nói" content="Chúng tôi hết thuốc tê rồi" mode=direct chain="AP" act=REPORT
only: statements

=== Telling the press without a name is an interview and no chain
published: 2025-09-05

Bà Vừ Thị Chía nói với báo giới rằng tiền đền bù chưa tới tay ai.
---
statement: speaker="Vừ Thị Chía" cue="nói" content="tiền đền bù chưa tới tay ai" chain=none medium=interview/remarks-to-press act=REPORT/CRITICIZE
only: statements

=== An unnamed official behind a paper
published: 2025-09-05

Theo Wall Street Courier, một quan chức cấp cao của Nhà Trắng tiết lộ danh sách trừng phạt đã soạn xong.
---
statement: speaker="một quan chức cấp cao của Nhà Trắng" kind=anonymous cue="tiết lộ" content="danh sách trừng phạt đã soạn xong" chain="Wall Street Courier" act=REPORT known-miss=speaker,kind,act,chain
only: statements known-miss=all

=== The chain goes on with the same speaker in the paragraph
published: 2025-09-05

Hãng Meridian dẫn lời Tổng thống Chile Ignacio Barrientos nói mùa cháy rừng đến sớm. Ông nói thêm rằng quân đội đã được huy động.
---
statement: speaker="Ignacio Barrientos" cue="nói" content="mùa cháy rừng đến sớm" chain="Meridian" act=REPORT
statement: speaker="Ignacio Barrientos" cue="nói thêm rằng" content="quân đội đã được huy động" chain="Meridian" act=REPORT
only: statements

=== The chain does not cross a paragraph
published: 2025-09-05

Hãng Meridian dẫn lời Tổng thống Chile Ignacio Barrientos nói mùa cháy rừng đến sớm.

Bộ trưởng Quốc phòng Chile Paola Riquelme cho biết quân đội đã được huy động.
---
statement: speaker="Ignacio Barrientos" cue="nói" content="mùa cháy rừng đến sớm" chain="Meridian" act=REPORT
statement: speaker="Paola Riquelme" cue="cho biết" content="quân đội đã được huy động" chain=none act=REPORT
only: statements

=== A document that passes words on is in the chain
published: 2025-09-05

Theo cáo trạng, bị can Lương Tất Thành khai đã đốt sổ sách.
---
statement: speaker="Lương Tất Thành" cue="khai" content="đã đốt sổ sách" chain="cáo trạng" act=CONFIRM/REPORT known-miss=chain
only: statements

=== The day a cited paper came out is not the day of speaking
published: 2025-09-05

Tờ Le Phare hôm 2-9 dẫn lời kiến trúc sư Odile Garnier cho rằng mái vòm có thể sập.
---
statement: speaker="Odile Garnier" cue="cho rằng" content="mái vòm có thể sập" chain="Le Phare" said_on=none act=ASSESS/WARN
only: statements
time: "hôm 2-9" = 2025-09-02

=== A day in the clause of the cue is the day of speaking
published: 2025-09-05

Hôm 3-9, Thủ hiến bang Hermann Lindqvist tuyên bố ban bố tình trạng khẩn cấp.
---
statement: speaker="Hermann Lindqvist" cue="tuyên bố" content="ban bố tình trạng khẩn cấp" said_on=2025-09-03 basis=explicit act=ANNOUNCE known-miss=act
only: statements

=== A day inside the content is not the day of speaking
published: 2025-09-05

Thủ hiến bang Hermann Lindqvist tuyên bố trường học sẽ mở cửa lại hôm 10-9.
---
statement: speaker="Hermann Lindqvist" cue="tuyên bố" content="trường học ... 10-9" said_on=none act=ANNOUNCE/PLEDGE
only: statements
time: "hôm 10-9" = 2025-09-10

=== After talks on a dated day
published: 2025-09-05

Sau cuộc hội đàm tại Lima hôm 1-9, Ngoại trưởng Peru Lucía Zegarra nói hai bên còn bất đồng về thuế cá.
---
statement: speaker="Lucía Zegarra" cue="nói" content="hai bên ... thuế cá" said_on=2025-09-01 basis=relative act=REPORT/ASSESS known-miss=basis
encounter: "hội đàm" type=talks status=held date=2025-09-01 place="Lima"
only: statements

=== Yesterday in the clause of the cue
published: 2025-09-05

Phát biểu hôm qua trước quốc hội, bà Tamara Vesel khẳng định thuế điện sẽ không tăng.
---
statement: speaker="Tamara Vesel" cue="khẳng định" content="thuế điện sẽ không tăng" said_on=2025-09-04 basis=explicit medium=speech act=PLEDGE/REFUSE/CONFIRM known-miss=medium
only: statements
time: "hôm qua" = 2025-09-04

=== A post on a network
published: 2025-09-05

Trên mạng xã hội X, tay vợt Lena Horvat viết: "Tôi cần nghỉ ngơi".
---
statement: speaker="Lena Horvat" cue="viết" content="Tôi cần nghỉ ngơi" mode=direct medium=social-post act=REPORT/ANNOUNCE chain=none
only: statements

=== At a press conference
published: 2025-09-05

Tại buổi họp báo chiều 4-9, ông Lộc Văn Trọng cho biết hung thủ đã ra đầu thú.
---
statement: speaker="Lộc Văn Trọng" cue="cho biết" content="hung thủ đã ra đầu thú" said_on=2025-09-04 medium=press-conference act=REPORT
encounter: "buổi họp báo" type=press-conference status=held date=2025-09-04
only: statements

=== In a letter
published: 2025-09-05

Trong thư gửi ban tổ chức, đội Sao Băng viết rằng trọng tài đã quá thiên vị.
---
statement: speaker="Sao Băng" cue="viết rằng" content="trọng tài đã quá thiên vị" medium=letter addressee="ban tổ chức" act=CRITICIZE known-miss=all
only: statements

=== On a broadcast
published: 2025-09-05

Trả lời phỏng vấn Đài Sông Hồng FM, ca sĩ Lam Tuyền tiết lộ cô sắp giải nghệ.
---
statement: speaker="Lam Tuyền" cue="tiết lộ" content="cô sắp giải nghệ" chain="Đài Sông Hồng FM" medium=interview/broadcast act=ANNOUNCE/REPORT
only: statements

=== On the telephone
published: 2025-09-05

Trong cuộc điện đàm tối 4-9, Thủ tướng Ireland Aoife Brennan đề nghị Thủ tướng Bỉ Luc Deneuve hoãn lệnh cấm.
---
statement: speaker="Aoife Brennan" cue="đề nghị" content="hoãn lệnh cấm" addressee="Luc Deneuve" said_on=2025-09-04 medium=call act=REQUEST
encounter: "cuộc điện đàm" type=call mode=phone status=held date=2025-09-04 with="Aoife Brennan, Luc Deneuve"
only: statements

=== An agency that quotes a local paper
published: 2025-09-05

Sagara dẫn báo Bali Pagi cho biết núi lửa đã phun tro cao 3 km.
---
statement: speaker="Bali Pagi" kind=organisation cue="cho biết" content="núi lửa ... 3 km" chain="Sagara" act=REPORT known-miss=speaker
only: statements

=== Two agencies side by side in the end credit
published: 2025-09-05

Thị trưởng Lodz Kazimierz Wronski khẳng định nước máy an toàn.

(Theo Meridian/AP)
---
statement: speaker="Kazimierz Wronski" cue="khẳng định" content="nước máy an toàn" chain=none act=CONFIRM/ASSESS known-miss=speaker
only: statements

=== A neighbour tells what the victim had said
published: 2025-09-05

Hàng xóm kể ông Kiều Văn Đoan từng than thở rằng nợ nần quá nhiều.
---
statement: speaker="Hàng xóm" kind=anonymous/group cue="kể" content="ông Kiều Văn Đoan ... quá nhiều" act=REPORT known-miss=all
statement: speaker="Kiều Văn Đoan" cue="than thở rằng" content="nợ nần quá nhiều" parent="kể" act=REPORT/CRITICIZE known-miss=parent
only: statements

=== Quoted by state television
published: 2025-09-05

Đài truyền hình nhà nước đưa tin tàu ngầm đã nổi lên an toàn.
---
statement: speaker="Đài truyền hình nhà nước" kind=organisation cue="đưa tin" content="tàu ngầm đã nổi lên an toàn" act=REPORT chain=none
only: statements

=== A tweet quoted by an agency
published: 2025-09-05

Theo AFP, Tổng thống Ghana Kofi Asantewaa viết trên Facebook rằng ông đã khỏi bệnh.
---
statement: speaker="Kofi Asantewaa" cue="viết" content="ông đã khỏi bệnh" chain="AFP" medium=social-post act=REPORT/CONFIRM
only: statements known-miss=all
