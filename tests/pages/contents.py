"""What the made pages tell: invented towns, people and bodies; every sentence is our own."""

PLACES = ["Hải Vân", "Bình Sơn", "Tân Lộc", "Phú Mỹ Tây", "Đông Hòa", "Vĩnh Trạch", "Cẩm Lâm", "An Khê Đông"]
PEOPLE = ["Lê Thị Mây", "Trần Văn Suối", "Phạm Quang Đèo", "Nguyễn Thu Lúa", "Võ Hải Triều", "Đặng Minh Cát",
          "Hoàng Bảo Thông", "Bùi Ngọc Sim"]
AUTHORS = ["Thanh Hà", "Minh Khuê", "Đức Trọng", "Bảo Ngân", "Quốc Thịnh", "Lan Chi", "Hữu Phước", "Ngọc Ánh"]

# title, lead, blocks: ("p", words) ("h", words) ("i", caption, credit) ("q", words) ("l", [items])
TOPICS = [
    ("{a} mở lại bến phà sau hai năm sửa chữa",
     "Bến phà {a} đón chuyến khách đầu tiên sáng nay, rút ngắn quãng đường vòng hơn ba mươi cây số của người dân hai bờ.",
     [("p", "Sáng sớm, hàng trăm người đã đứng chờ trên cầu dẫn. Chuyến phà rời bến lúc sáu giờ kém mười, chở theo xe máy, rau và cả một chiếc xe cưới."),
      ("p", "Bà {x}, giám đốc ban quản lý bến, cho biết mỗi ngày sẽ có bốn mươi chuyến, giá vé giữ nguyên như trước khi đóng cửa. \"Chúng tôi thử máy suốt ba tuần và không gặp trục trặc nào\", bà nói."),
      ("i", "Chuyến phà đầu tiên cập bờ {a}.", "Thanh Hà"),
      ("h", "Đường dẫn còn phải chờ"),
      ("p", "Đoạn đường dẫn phía bờ nam mới trải nhựa được một nửa. Ông {y}, phụ trách dự án, hứa làm xong trước mùa mưa năm sau nếu vốn về đúng hẹn."),
      ("p", "Người buôn cá ở chợ {b} nói họ tiết kiệm được gần một giờ mỗi chuyến hàng, cá đến nơi còn tươi hơn.")]),
    ("Trường làng {a} có thư viện chạy bằng nắng",
     "Nhờ mái pin góp từ phụ huynh, thư viện nhỏ của trường tiểu học {a} sáng đèn cả những tối mất điện.",
     [("p", "Thư viện rộng bằng hai lớp học, có ba nghìn cuốn sách và bốn chiếc máy tính cũ. Điện lấy từ mái tôn lợp pin, đủ dùng đến chín giờ tối."),
      ("p", "Cô {x}, hiệu trưởng, kể rằng ý tưởng đến từ một buổi họp phụ huynh mất điện. Mỗi nhà góp một tấm pin hoặc một ngày công."),
      ("q", "Bọn trẻ về nhà đọc cho ông bà nghe, vậy là cả làng cùng học."),
      ("p", "Trong học kỳ đầu, số lượt mượn sách tăng gấp ba. Thầy {y} phụ trách thư viện đang soạn danh mục sách về biển theo yêu cầu của học trò."),
      ("i", "Giờ đọc sách buổi tối ở {a}.", "Minh Khuê"),
      ("p", "Huyện {b} dự định làm theo ở năm trường khác, song chưa tính được tiền thay ắc quy sau mỗi bốn năm.")]),
    ("{a} bàn cách giữ nước ngọt khi mặn lên sớm",
     "Độ mặn ở cửa sông {a} vượt bốn phần nghìn từ giữa tháng, sớm hơn mọi năm chừng ba tuần.",
     [("p", "Trạm đo đầu nguồn ghi nhận nước mặn lấn sâu hai mươi cây số chỉ trong bốn ngày gió chướng. Nhiều vườn cây phải ngừng tưới."),
      ("h", "Trữ nước bằng mương vườn"),
      ("p", "Ông {x}, trưởng trạm thủy lợi, khuyên bà con đóng cống trước con nước rằm. Theo ông, mương vườn sâu một mét rưỡi đủ nước cho ba công đất trong hai tháng."),
      ("p", "Xã {b} đã đắp xong bảy đập tạm. Phần còn lại chờ máy xúc đang sửa ở thị trấn."),
      ("i", "Đắp đập tạm bên rạch {b}.", "Đức Trọng"),
      ("p", "\"Nếu mưa trái mùa đến đúng lúc thì đỡ, còn không phải chở nước bằng ghe\", bà {y} trồng chôm chôm nói.")]),
    ("Đội bóng nữ {a} giành vé lên hạng",
     "Bàn thắng phút bù giờ đưa các cô gái {a} trở lại hạng đấu cao nhất sau sáu mùa vắng mặt.",
     [("p", "Trận đấu diễn ra dưới mưa, mặt sân đọng nước. Hai đội đều bỏ lỡ những cơ hội rõ ràng trong hiệp một."),
      ("p", "Phút chín mươi ba, hậu vệ {x} băng lên đánh đầu từ quả phạt góc. Bóng chạm cột rồi lăn qua vạch vôi."),
      ("i", "Niềm vui của các cầu thủ {a}.", "Bảo Ngân"),
      ("p", "Huấn luyện viên {y} nói bà không thay đổi đội hình mùa sau, chỉ cần thêm một thủ môn. \"Các em đã làm việc này khi chưa có lương tháng\", bà chia sẻ."),
      ("h", "Sân nhà cần sửa"),
      ("p", "Muốn dự giải, câu lạc bộ phải có bốn nghìn ghế và đèn chiếu sáng. Khán đài {b} hiện mới có một nửa số ấy.")]),
    ("Chợ nổi {a} thử bán hàng không túi nhựa",
     "Từ đầu tháng, các ghe ở chợ nổi {a} gói hàng bằng lá sen, giỏ cói và giấy báo cũ.",
     [("p", "Người khởi xướng là một nhóm sinh viên về quê nghỉ hè. Họ phát giỏ cói cho từng ghe và xin lại túi nhựa đã dùng."),
      ("p", "Chị {x} bán bún nói khách quen mang theo cặp lồng, khách lạ thì trả thêm hai nghìn đồng tiền cọc hộp."),
      ("l", ["Lá sen dùng cho xôi và bánh", "Giỏ cói dùng cho rau quả", "Hộp cọc dùng cho đồ nước"]),
      ("p", "Ban quản lý chợ cho hay lượng rác vớt lên mỗi sáng giảm từ bảy mươi xuống còn hai mươi ký. Ông {y} mong cách làm này lan sang bến {b}."),
      ("i", "Gói xôi bằng lá sen trên ghe.", "Lan Chi"),
      ("p", "Khó nhất vẫn là cá và thịt. Nhóm đang thử túi bột sắn, giá còn đắt gấp bốn lần túi thường.")]),
    ("{a} và {b} ký thỏa thuận nối đường ven biển",
     "Hai địa phương thống nhất làm chung bốn mươi cây số đường ven biển, chia đôi tiền giải phóng mặt bằng.",
     [("p", "Lễ ký diễn ra chiều qua tại trụ sở tỉnh. Theo văn bản, công việc bắt đầu vào quý hai năm tới và kéo dài ba mươi tháng."),
      ("p", "Chủ tịch {x} cam kết bố trí đủ đất tái định cư trước khi đo đạc. Ông cho rằng con đường sẽ giúp du khách đi thẳng từ sân bay ra bãi tắm."),
      ("h", "Ai trả tiền cây cầu"),
      ("p", "Cây cầu qua cửa lạch chưa rõ nguồn vốn. Phó chủ tịch {y} nói sẽ xin trung ương, nếu không được thì vay quỹ phát triển."),
      ("i", "Lễ ký giữa hai địa phương.", "Quốc Thịnh"),
      ("p", "Một số hộ nuôi tôm lo mất lối lấy nước mặn. Bên tư vấn hứa chừa cống hộp mỗi năm trăm mét.")]),
    ("Bệnh viện {a} mổ tim qua lời dặn từ xa",
     "Ca mổ kéo dài năm giờ, bác sĩ ở {a} làm theo hướng dẫn qua màn hình từ đồng nghiệp cách ba trăm cây số.",
     [("p", "Người bệnh bốn mươi mốt tuổi được đưa đến lúc nửa đêm, không kịp chuyển tuyến. Kíp trực quyết định mổ ngay tại chỗ."),
      ("p", "Bác sĩ {x} cho biết đường truyền chỉ chập một lần, chưa đầy hai giây. Kíp mổ vẫn có phương án tự làm nếu mất sóng."),
      ("i", "Kíp mổ theo dõi màn hình hướng dẫn.", "Bệnh viện cung cấp"),
      ("p", "Sau bốn ngày, người bệnh đã ngồi dậy và ăn cháo. Gia đình xin giữ kín tên."),
      ("p", "Giám đốc {y} nói bệnh viện {b} sẽ được nối vào mạng này trong quý tới, trước hết cho các ca chấn thương.")]),
    ("Giá cà phê ở {a} lập mốc mới, người trồng vẫn dè dặt",
     "Thương lái trả hơn một trăm ba mươi nghìn đồng một ký, nhưng nhiều nhà ở {a} chỉ bán từng bao để giữ hàng.",
     [("p", "Giá tăng liên tiếp bảy phiên. Các kho thu mua mở cửa đến tối, xe tải xếp hàng dọc quốc lộ."),
      ("p", "Ông {x} có ba héc ta cà phê nói đã bán một phần năm để trả tiền phân bón. Phần còn lại ông đợi qua Tết."),
      ("h", "Lo nhất là chặt cây khác để trồng thêm"),
      ("p", "Bà {y} ở sở nông nghiệp cảnh báo đất dốc không hợp với cây cà phê trồng dày. Bà nhắc lại đợt rớt giá mười năm trước."),
      ("i", "Phơi cà phê trên sân xi măng ở {b}.", "Hữu Phước"),
      ("l", ["Giá đầu vụ: một trăm lẻ hai nghìn đồng", "Giá hôm qua: một trăm ba mươi mốt nghìn đồng"]),
      ("p", "Các nhà rang xay trong nước cho hay họ sẽ tăng giá bán lẻ chừng một phần mười từ tháng sau.")]),
]

NAV = ["Thời sự", "Thế giới", "Kinh doanh", "Giáo dục", "Sức khỏe", "Thể thao", "Du lịch", "Pháp luật"]
RELATED = ["Cầu treo {b} đóng cửa để thay cáp", "Ba xã miền núi có nước máy sau mười năm chờ",
           "Vì sao xe buýt đêm vắng khách dù giá rẻ", "Làng gốm bên sông tìm lại màu men cũ",
           "Học sinh vùng lũ trở lại lớp học", "Tàu cá về bến trước khi bão đổi hướng",
           "Lễ hội đua ghe dời sang tháng sau", "Người giữ hải đăng kể chuyện mùa biển động"]
COMMENTS = [("Người Qua Đường", "Tôi đi qua đó hằng tuần, mong việc này làm đến nơi đến chốn chứ đừng bỏ dở."),
            ("Út Miền Tây", "Hay quá, quê tôi cũng đang cần y như vậy mà chưa thấy ai bàn tới."),
            ("Hải Đăng 79", "Bài viết nên nói rõ tiền lấy từ đâu, dân chúng tôi chỉ quan tâm chuyện ấy thôi.")]
ADS = ["Mua căn hộ ven sông trả góp hai mươi năm, tặng ngay bộ nội thất",
       "Học tiếng Anh tại nhà, giảm nửa học phí cho người đăng ký hôm nay"]
WEEKDAYS = ["Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"]


def article(number):
    """Article `number`: topic, names and day follow from it, nothing is random."""
    import datetime
    title, lead, blocks = TOPICS[number % len(TOPICS)]
    turn = number // len(TOPICS)
    names = {"a": PLACES[(number * 3 + turn) % 8], "b": PLACES[(number * 3 + turn + 5) % 8],
             "x": PEOPLE[(number + turn * 3) % 8], "y": PEOPLE[(number + turn * 3 + 4) % 8]}
    fill = lambda s: s.format(**names)
    # Every other article is longer: the paragraphs of a second topic follow.
    more = TOPICS[(number + 3) % len(TOPICS)][2] if number % 2 else []
    made = []
    for block in blocks + [b for b in more if b[0] == "p"]:
        kind = block[0]
        if kind == "i":
            made.append((kind, fill(block[1]), block[2]))
        elif kind == "l":
            made.append((kind, [fill(i) for i in block[1]]))
        else:
            made.append((kind, fill(block[1])))
    when = datetime.datetime(2025, 1 + number % 12, 1 + (number * 7) % 28, 5 + (number * 5) % 18, (number * 11) % 60,
                             (number * 13) % 60)
    related = [fill(RELATED[(number + i) % 8]) for i in range(5)]
    return {"title": fill(title), "lead": fill(lead), "blocks": made, "author": AUTHORS[number % 8], "when": when,
            "related": related, "comments": [COMMENTS[number % 3], COMMENTS[(number + 1) % 3]],
            "ad": ADS[number % 2], "nav": NAV, "number": number}
