"""How the pages of the big Vietnamese papers are put together, from knowledge of their markup: a function a
family. Each gives the page and what differs from the plain expectation. Written before, and without looking at,
the extractor that they test."""
import json
import re
import unicodedata
from html import escape as esc

from contents import WEEKDAYS


def slug(words):
    plain = unicodedata.normalize("NFD", words.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def day(c):
    return c["when"].strftime("%d/%m/%Y")


def clock(c):
    return c["when"].strftime("%H:%M")


def weekday(c):
    return WEEKDAYS[c["when"].weekday()]


def iso(c):
    return c["when"].strftime("%Y-%m-%dT%H:%M:%S+07:00")


def minutes(c):
    return c["when"].strftime("%Y-%m-%dT%H:%M:00+07:00")


def meta(c, url, site, lead=None, extra=""):
    return f"""<meta charset="utf-8"/>
<meta property="og:title" content="{esc(c['title'])}"/><meta property="og:type" content="article"/>
<meta property="og:description" content="{esc(lead or c['lead'])}"/><meta property="og:url" content="{url}"/>
<meta property="og:site_name" content="{site}"/><link rel="canonical" href="{url}"/>{extra}"""


def linked(c, url, publisher, date, author=None, kind="NewsArticle"):
    data = {"@context": "https://schema.org", "@type": kind, "mainEntityOfPage": {"@type": "WebPage", "@id": url},
            "headline": c["title"], "description": c["lead"], "image": {"@type": "ImageObject", "url": url + ".jpg"},
            "datePublished": date, "dateModified": date,
            "author": {"@type": "Person", "name": author or c["author"]},
            "publisher": {"@type": "Organization", "name": publisher, "logo": {"@type": "ImageObject", "url": url}}}
    return '<script type="application/ld+json">' + json.dumps(data, ensure_ascii=False) + "</script>"


def crumbs_data(site):
    return ('<script type="application/ld+json">{"@context":"http://schema.org","@type":"BreadcrumbList",'
            '"itemListElement":[{"@type":"ListItem","position":1,"item":{"@id":"' + site + '","name":"Trang chủ"}}]}</script>')


def body(c, p, h, image, quote, items):
    made = []
    for block in c["blocks"]:
        kind = block[0]
        if kind == "p":
            made.append(p(block[1]))
        elif kind == "h":
            made.append(h(block[1]))
        elif kind == "i":
            made.append(image(block[1], block[2]))
        elif kind == "q":
            made.append(quote(block[1]))
        else:
            made.append(items(block[1]))
    return made


def menu(c, tag="li", cls="menu-item"):
    return "".join(f'<{tag} class="{cls}"><a href="/{slug(n)}" title="{n}">{n}</a></{tag}>' for n in c["nav"])


def plain_items(words):
    return "<ul>" + "".join(f"<li>{esc(w)}</li>" for w in words) + "</ul>"


# 1
def vnexpress(c):
    url = f"https://vnexpress.net/{slug(c['title'])}-49{50000 + c['number']}.html"
    blocks = body(c, lambda w: f'<p class="Normal">{esc(w)}</p>', lambda w: f'<p class="Normal"><strong>{esc(w)}</strong></p>',
                  lambda w, a: '<figure data-size="true" itemprop="associatedMedia image" itemscope="" class="tplCaption">'
                  '<meta itemprop="url" content="a.jpg"><div class="fig-picture" style="padding-bottom: 62%"><picture>'
                  '<!--[if IE 9]><video style="display: none;"><![endif]--><source data-srcset="a.jpg 1x"><img alt="x" class="lazy"></picture></div>'
                  f'<figcaption itemprop="description"><p class="Image">{esc(w)} Ảnh: <em>{a}</em></p></figcaption></figure>',
                  lambda w: f'<blockquote class="quote_box"><p class="Normal">{esc(w)}</p></blockquote>',
                  lambda ws: "".join(f'<p class="Normal">- {esc(w)}</p>' for w in ws))
    half = len(blocks) // 2
    related = "".join(f'<li><a href="/r{i}.html" title="{esc(r)}" data-medium="Item-{i}">{esc(r)}</a></li>' for i, r in enumerate(c["related"][:3]))
    more = "".join(f'<article class="item-news"><div class="thumb-art"><a href="/m{i}.html"><img></a></div><h3 class="title-news"><a href="/m{i}.html">{esc(r)}</a></h3>'
                   '<p class="description"><a href="/m">Dòng tóm tắt ngắn của một tin khác trong chuyên mục này.</a></p></article>' for i, r in enumerate(c["related"][3:]))
    remarks = "".join(f'<div class="comment_item width_common"><div class="content-comment"><p class="full_content"><span class="txt-name"><a class="nickname"><b>{n}</b></a></span> {esc(t)}</p></div>'
                      '<div class="user_status"><span class="reactions-total"><a class="number">12</a></span><a class="link_reply">Trả lời</a></div></div>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi" xmlns="http://www.w3.org/1999/xhtml"><head><title>{esc(c['title'])} - Báo VnExpress</title>
{meta(c, url, "vnexpress.net")}<meta content="{iso(c)}" itemprop="datePublished" name="pubdate"/><meta name="author" content="VnExpress"/>
{linked(c, url, "Báo VnExpress", iso(c), "VnExpress").replace('"Person"', '"Organization"', 1)}{crumbs_data("https://vnexpress.net")}</head><body data-source="Detail">
<header class="section top-header"><a class="logo" href="/"><img alt="VnExpress"></a></header><section class="section wrap-main-nav"><nav class="main-nav"><ul class="parent">{menu(c)}</ul></nav></section>
<section class="section page-detail top-detail"><div class="container detail-new"><div class="social_pin"><ul class="social_left"><li><a class="social_fb" title="Chia sẻ bài viết lên facebook"></a></li></ul></div>
<div class="sidebar-1"><div class="header-content width_common"><ul class="breadcrumb"><li><a href="/thoi-su">Thời sự</a></li></ul><span class="date">{weekday(c)}, {c['when'].day}/{c['when'].month}/{c['when'].year}, {clock(c)} (GMT+7)</span></div>
<h1 class="title-detail">{esc(c['title'])} </h1><div class="topbar-sticky"><h2 class="title"><span> {esc(c['title'])}</span></h2></div>
<p class="description">{esc(c['lead'])}</p><article class="fck_detail ">{"".join(blocks[:half])}<ul class="list-news" data-campaign="Box-Related">{related}</ul><div id="sis_inread"><div class="banner-ads">{esc(c['ad'])}</div></div>{"".join(blocks[half:])}
<p class="Normal" style="text-align:right;"><strong>{c['author']}</strong></p></article>
<div class="footer-content width_common"><a href="/thoi-su" class="save back-folder">Trở lại Thời sự</a></div></div><div class="sidebar-2">{more}</div></div></section>
<section class="section page-detail bottom-detail"><div id="box_comment_vne" class="box_comment_vne box_category"><h3>Ý kiến</h3>{remarks}</div></section>
<footer class="footer"><div class="copyright">Báo điện tử VnExpress, thuộc Bộ Khoa học và Công nghệ. Tổng biên tập: một người nào đó. Giấy phép số 548.</div></footer></body></html>"""
    return page, {"url": url, "outlet": ["VnExpress", "Báo VnExpress", "vnexpress.net"], "list_prefix": "- ", "caption_credit": " Ảnh: {}"}


def vccorp(c, url, site, names, prefix, stamp_text, head, sapo_tag="h2", author_first=True, publisher=None, related_kind=0):
    """The content system of several papers: detail-title, detail-sapo, detail-content afcbc-body."""
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<h3>{esc(w)}</h3>",
                  lambda w, a: '<figure class="VCSortableInPreviewMode" type="Photo"><div><a class="detail-img-lightbox"><img data-original="a.jpg"></a></div>'
                  f'<figcaption class="PhotoCMS_Caption"><p class="" data-placeholder="Nhập chú thích ảnh">{esc(w)} - Ảnh: {a}</p></figcaption></figure>',
                  lambda w: f'<div class="VCSortableInPreviewMode" type="SimpleQuote"><div class="quote"><p>{esc(w)}</p></div></div>', plain_items)
    third = max(1, len(blocks) // 3)
    box = (f'<div class="VCSortableInPreviewMode link-content-footer" type="RelatedOneNews"><a href="/r.htm" title="x"><img></a><div class="VCObjectBoxRelatedNewsItemSapo"><a class="title link-callout" href="/r.htm">{esc(c["related"][0])}</a></div></div>'
           if related_kind == 0 else
           f'<div class="VCSortableInPreviewMode" type="RelatedNewsBox" data-style="align-left"><div class="VCObjectBoxRelatedNewsContentWrapper"><ul class="VCObjectBoxRelatedNewsContent">'
           f'<li class="VCObjectBoxRelatedNewsItem"><a href="/r.htm">{esc(c["related"][0])}</a></li></ul></div></div>')
    author = f'<div class="detail-author"><div class="author-info"><a class="name" href="/author/1.htm" title="{c["author"]}" data-role="author">{c["author"]}</a></div></div>'
    more = "".join(f'<div class="box-category-item"><a class="box-category-link-with-avatar" href="/m{i}.htm"></a><div class="box-category-content"><h3><a class="box-category-link-title" href="/m{i}.htm">{esc(r)}</a></h3></div></div>' for i, r in enumerate(c["related"][1:]))
    remarks = "".join(f'<li class="item-comment"><div class="userview"><span class="name">{n}</span><span class="time">2 giờ trước</span></div><div class="contentcomment"><span class="contentcmt">{esc(t)}</span></div></li>' for n, t in c["comments"])
    lead = prefix + c["lead"]
    page = f"""<!DOCTYPE html><html lang="vi"><head><title>{esc(c['title'])} - {site}</title>{head}</head><body><div class="header"><div class="header__nav"><ul class="menu-nav">{menu(c, "li", "nav-li")}</ul></div></div>
<div class="main detail__page"><div class="container"><div class="detail__cmain" data-role="main"><div class="detail-top"><div class="detail-cate"><a href="/thoi-su.htm" data-role="cate-name">Thời sự</a></div><div class="detail-time"><div data-role="publishdate">{stamp_text}</div></div></div>
{author if author_first else ""}<h1 class="detail-title article-title" data-role="title">{esc(c['title'])}</h1><{sapo_tag} class="detail-sapo" data-role="sapo">{esc(lead)}</{sapo_tag}>
<div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{"".join(blocks[:third])}{box}<div id="zone-krlv706p"><script>document.write("quảng cáo ở đây")</script></div>{"".join(blocks[third:])}</div>
{"" if author_first else author}<div class="detail-tab"><a href="/tag.htm">Chủ đề: bến sông</a></div></div>
<div class="detail__related"><div class="box-title">Tin liên quan</div>{more}</div><div class="ads-sponsor" id="adm-slot-123">{esc(c['ad'])}</div>
<div class="detail__comment"><div class="box-comment"><div class="title-comment">Bình luận (2)</div><ul class="list-comment">{remarks}</ul></div></div></div></div></div>
<div class="footer"><p>Giấy phép hoạt động báo điện tử. Mọi quyền được giữ. Địa chỉ tòa soạn ở phố Sách, thành phố Mây.</p></div></body></html>"""
    return page, {"url": url, "outlet": names, "lead_prefix": prefix, "caption_credit": " - Ảnh: {}"}


# 2
def tuoitre(c):
    url = f"https://tuoitre.vn/{slug(c['title'])}-{c['when'].strftime('%Y%m%d%H%M%S')}123.htm"
    head = meta(c, url, "TUOI TRE ONLINE", extra=f'<meta property="article:published_time" content="{iso(c)}"/>') + linked(c, url, "Tuổi Trẻ Online", iso(c))
    return vccorp(c, url, "Tuổi Trẻ Online", ["TUOI TRE ONLINE", "Tuổi Trẻ Online", "Tuổi Trẻ"], "TTO - ", f"{day(c)} {clock(c)} GMT+7", head)


# 3
def thanhnien(c):
    url = f"https://thanhnien.vn/{slug(c['title'])}-185{c['when'].strftime('%y%m%d%H%M%S')}456.htm"
    head = meta(c, url, "thanhnien.vn") + linked(c, url, "Báo Thanh Niên", c["when"].strftime("%Y-%m-%dT%H:%M:%S"))
    page, told = vccorp(c, url, "Báo Thanh Niên", ["Báo Thanh Niên", "Thanh Niên", "thanhnien.vn"], "", f"{day(c)} {clock(c)} GMT+7", head, author_first=False, related_kind=1)
    return page, told


# 4: its linked data holds raw line breaks and a comma too many
def nguoilaodong(c):
    url = f"https://nld.com.vn/{slug(c['title'])}-196{c['when'].strftime('%y%m%d%H%M%S')}789.htm"
    data = f"""<script type="application/ld+json">
{{ "@context": "http://schema.org", "@type": "NewsArticle",
 "headline": "{c['title']}", "description": "{c['lead']}
 
 ", "datePublished" : "{iso(c)}",  "dateModified": "{iso(c)}",
 "author": {{ "@type": "Person", "name": "{c['author']}", }}, "publisher": {{ "@type": "Organization", "name": "Báo Người Lao Động Online", }},
}}</script>"""
    head = meta(c, url, "https://nld.com.vn") + data
    return vccorp(c, url, "Báo Người Lao Động Online", ["Báo Người Lao Động Online", "Người Lao Động"], "(NLĐO)- ", f"{day(c)} {clock(c)}", head)


# 5
def dantri(c):
    url = f"https://dantri.com.vn/xa-hoi/{slug(c['title'])}-{c['when'].strftime('%Y%m%d%H%M%S')}321.htm"
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<h3>{esc(w)}</h3>",
                  lambda w, a: f'<figure class="image align-center" contenteditable="false"><img title="{esc(w)}" alt="{esc(w)}" data-src="a.jpg"><figcaption><p>{esc(w)} (Ảnh: {a}).</p></figcaption></figure>',
                  lambda w: f"<blockquote><p>{esc(w)}</p></blockquote>", plain_items)
    related = "".join(f'<article class="article-item"><div class="article-thumb"><a href="/r{i}.htm"><img></a></div><div class="article-content"><h3 class="article-title"><a href="/r{i}.htm">{esc(r)}</a></h3></div></article>' for i, r in enumerate(c["related"]))
    remarks = "".join(f'<div class="comment-item"><div class="comment-avatar">{n[0]}</div><div class="comment-body"><div class="comment-name">{n}</div><div class="comment-text">{esc(t)}</div></div></div>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi"><head><title>{esc(c['title'])} | Báo Dân trí</title>{meta(c, url, "Báo điện tử Dân Trí")}{linked(c, url, "Báo điện tử Dân Trí", iso(c))}</head><body>
<header class="header"><nav class="menu"><ol class="menu-root">{menu(c, "li", "has-child")}</ol></nav></header><main class="body container"><ul class="breadcrumb dt-breadcrumb"><li><a href="/xa-hoi.htm">Xã hội</a></li></ul>
<article class="singular-container"><h1 class="title-page detail">{esc(c['title'])}</h1><div class="author-wrap"><div class="author-avatar"><img></div><div class="author-meta"><div class="author-name"><a href="/tac-gia"><b>{c['author']}</b></a></div><time class="author-time" datetime="{c['when'].strftime('%Y-%m-%d %H:%M')}">{weekday(c)}, {day(c)} - {clock(c)}</time></div></div>
<h2 class="singular-sapo">(Dân trí) - {esc(c['lead'])}</h2><div class="singular-content">{"".join(blocks)}</div><ul class="tags-wrap"><li><a href="/tag">bến sông</a></li></ul>
<div class="social-container"><a class="social-item" href="#">Chia sẻ</a></div></article><aside class="dt-sponsored" id="ads-zone-7"><a href="https://ads.example/x">{esc(c['ad'])}</a></aside>
<section class="article-related"><h2 class="title-box">Tin liên quan</h2>{related}</section><section id="comment-section" class="comment-wrap">{remarks}</section></main>
<footer class="footer"><p>Cơ quan của Bộ Nội vụ. Giấy phép hoạt động báo điện tử Dân trí số 298.</p></footer></body></html>"""
    return page, {"url": url, "outlet": ["Báo điện tử Dân Trí", "Dân Trí"], "lead_prefix": "(Dân trí) - ", "caption_credit": " (Ảnh: {})."}


# 6
def vietnamnet(c):
    url = f"https://vietnamnet.vn/{slug(c['title'])}-24{50000 + c['number']}.html"
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<p><strong>{esc(w)}</strong></p>",
                  lambda w, a: f'<figure class="image vnn-content-image"><picture><source media="(max-width: 767px)"><img alt="" src="a.jpg"></picture><figcaption>{esc(w)} Ảnh: {a}</figcaption></figure>',
                  lambda w: f"<blockquote><p>{esc(w)}</p></blockquote>", plain_items)
    inserted = "".join(f'<article><div class="article-thumb"><a href="/r.html"><img></a></div><div class="article-content"><a href="/r.html" class="article-title">{esc(r)}</a><p>Một dòng giới thiệu tin khác nằm giữa bài cho người đọc bấm vào.</p></div></article>' for r in c["related"][:2])
    more = "".join(f'<div class="horizontalPost"><h3 class="horizontalPost__main-title"><a href="/m.html" title="x">{esc(r)}</a></h3></div>' for r in c["related"][2:])
    remarks = "".join(f'<div class="comment-item"><h4 class="comment-item__name">{n}</h4><p class="comment-item__text">{esc(t)}</p></div>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi-VN"><head><title>{esc(c['title'])}</title>{meta(c, url, "Vietnamnet.vn", extra=f'<meta name="author" content="{c["author"]}"/><meta property="article:published_time" content="{iso(c)}"/>')}{linked(c, url, "Báo VietNamNet", iso(c))}</head><body>
<div class="header-container"><div class="mainNav"><ul class="swiper-wrapper">{menu(c)}</ul></div></div><div class="container__left"><div class="content-detail"><div class="bread-crumb-detail"><ul><li><a href="/thoi-su">Thời sự</a></li></ul><div class="bread-crumb-detail__time">{weekday(c)}, {day(c)} - {clock(c)}</div></div>
<h1 class="content-detail-title">{esc(c['title'])}</h1><div class="article-detail-author"><div class="article-detail-author__info"><span class="name"><a href="/tac-gia" title="{c['author']}">{c['author']}</a></span></div></div>
<h2 class="content-detail-sapo sm-sapo-mb-0">{esc(c['lead'])}</h2><div class="main-v1 maincontent main-content" id="maincontent">{"".join(blocks[:2])}<div class="insert-wiki-content related-article">{inserted}</div>{"".join(blocks[2:])}</div></div>
<div class="tag-cotnent"><h3 class="title">Chủ đề: </h3><ul><li><a href="/tag">sông nước</a></li></ul></div><div class="banner banner__ads" data-ad="1">{esc(c['ad'])}</div><div class="comment-vnn"><div class="list-comment">{remarks}</div></div>
<div class="relatedNews"><div class="related__title">Tin nổi bật</div>{more}</div></div><footer class="footer"><div>Cơ quan chủ quản: Bộ Dân tộc và Tôn giáo. Số giấy phép hai trăm lẻ chín.</div></footer></body></html>"""
    return page, {"url": url, "outlet": ["Vietnamnet.vn", "Báo VietNamNet", "VietNamNet"], "caption_credit": " Ảnh: {}"}


# 7: Drupal
def vov(c):
    url = f"https://vov.vn/xa-hoi/{slug(c['title'])}-post12{40000 + c['number']}.vov"
    blocks = body(c, lambda w: f'<p style="text-align:justify">{esc(w)}</p>', lambda w: f"<p><strong>{esc(w)}</strong></p>",
                  lambda w, a: f'<div class="align-center embedded-entity" data-entity-type="media"><div class="media media--type-image"><div class="field__item"><img loading="lazy" src="a.jpg"></div><figcaption>{esc(w)} (Ảnh: {a})</figcaption></div></div>',
                  lambda w: f"<blockquote><p>{esc(w)}</p></blockquote>", plain_items)
    more = "".join(f'<article class="vovvn-article"><div class="vovvn-title"><a href="/r.vov" class="vovvn-title"><h5 class="media-title">{esc(r)}</h5></a></div><p class="vovvn-summary">VOV.VN - Tóm tắt ngắn của tin khác cùng mục, không thuộc bài này.</p></article>' for r in c["related"])
    remarks = "".join(f'<div class="item-comment"><strong class="user">{n}</strong><div class="comment-content">{esc(t)}</div></div>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi" dir="ltr" prefix="og: https://ogp.me/ns#"><head><title>{esc(c['title'])} | VOV.VN</title>{meta(c, url, "Báo điện tử VOV", "VOV.VN - " + c["lead"])}<meta name="article:published_time" content="{c['when'].strftime('%Y-%m-%dT%H:%M:%S+0700')}"/></head><body class="path-node page-node-type-article">
<header role="banner" class="main-header"><div class="navbar"><ul class="menu nav">{menu(c, "li", "nav-item")}</ul></div></header><div role="main" class="main-container"><section class="section"><div class="region region-content"><article class="article node"><div class="row article-header"><div class="col-12"><div class="article-date">{weekday(c)}, {clock(c)}, {day(c)}</div><h1 class="article-title mb-0"><span>{esc(c['title'])}</span></h1></div></div>
<div class="row article-summary"><div class="col">VOV.VN - {esc(c['lead'])}</div></div><div class="row article-content"><div class="col"><div class="text-long">{"".join(blocks)}</div></div></div><div class="row article-author"><div class="col"><a href="/author" class="author-name">{c['author']}</a>/VOV-Miền Trung</div></div></article>
<div class="row article-tags"><a href="/tag">Tag: sông</a></div><div class="block-ads"><div class="adsbyvov">{esc(c['ad'])}</div></div><div id="comment-block" class="block-comment">{remarks}</div></div></section>
<section class="related-news"><h2 class="block-title">Tin liên quan</h2>{more}</section></div><footer class="footer"><div>Cơ quan chủ quản: Đài Tiếng nói Việt Nam. Trụ sở số năm mươi tám.</div></footer></body></html>"""
    return page, {"url": url, "outlet": ["Báo điện tử VOV", "VOV"], "lead_prefix": "VOV.VN - ", "caption_credit": " (Ảnh: {})"}


# 8
def vtv(c):
    url = f"https://vtv.vn/xa-hoi/{slug(c['title'])}-{c['when'].strftime('%Y%m%d%H%M%S')}222.htm"
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<p><b>{esc(w)}</b></p>",
                  lambda w, a: f'<div type="Photo" class="VCSortableInPreviewMode"><div><img src="a.jpg" alt="{esc(w)}"></div><div class="PhotoCMS_Caption"><p>{esc(w)} (Ảnh: {a})</p></div></div>',
                  lambda w: f'<div class="quote-content"><p>{esc(w)}</p></div>', plain_items)
    more = "".join(f'<li class="item"><a href="/r.htm"><img></a><h4><a href="/r.htm">{esc(r)}</a></h4></li>' for r in c["related"])
    remarks = "".join(f'<li class="li-cmt"><p class="name-cmt">{n}</p><p class="txt-cmt">{esc(t)}</p></li>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi"><head><title>{esc(c['title'])} | VTV.VN</title>{meta(c, url, "BAO DIEN TU VTV", "VTV.vn - " + c["lead"])}<meta property="article:published_time" content="{c['when'].strftime('%Y-%m-%dT%H:%M:%S')}"/></head><body><div id="admWrapsite"><div class="header"><ul class="menu_new">{menu(c, "li", "first")}</ul></div>
<div class="noidung"><h1 class="title_detail" data-role="title">{esc(c['title'])}</h1><p class="news-info"><b>{c['author']}</b>-<span class="time" data-role="publishdate">{weekday(c)}, ngày {day(c)} {clock(c)} GMT+7</span></p><div class="sharebox">Chia sẻ Facebook Zalo</div>
<h2 class="sapo" data-role="sapo">VTV.vn - {esc(c['lead'])}</h2><div class="ta-justify"  id="entry-body" data-role="content">{"".join(blocks)}</div><p class="source">* Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài Truyền hình Việt Nam trên TV Online!</p></div>
<div class="tlq-box tin_lien_quan"><p class="titletlq">Tin liên quan</p><ul>{more}</ul></div><div class="ads_zone">{esc(c['ad'])}</div><div class="commentbox fb-cmt"><ul class="list_cmt">{remarks}</ul></div><div class="footer"><p>Báo điện tử VTV News. Mọi thông tin phải được phép.</p></div></div></body></html>"""
    return page, {"url": url, "outlet": ["BAO DIEN TU VTV", "VTV"], "lead_prefix": "VTV.vn - ", "caption_credit": " (Ảnh: {})"}


def epi(c, url, site, names, prefix, head, author_in="meta", picture="table", tail=""):
    """The content system of Nhân Dân, VietnamPlus, Tiền Phong and others: cms-title, cms-desc, cms-body."""
    if picture == "table":
        image = lambda w, a: f'<table class="picture" align="center"><tbody><tr><td><img class="cms-photo" src="a.jpg"></td></tr><tr><td class="caption">{esc(w)} (Ảnh: {a})</td></tr></tbody></table>'
    else:
        image = lambda w, a: f'<figure class="article__photo"><img class="cms-photo" data-photo-original-src="a.jpg" alt="{esc(w)}"><figcaption>{esc(w)} (Ảnh: {a})</figcaption></figure>'
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<h2>{esc(w)}</h2>", image,
                  lambda w: f'<blockquote class="quote cms-quote"><p>{esc(w)}</p></blockquote>', plain_items)
    half = len(blocks) // 2
    who = f'<span class="name cms-author"><a href="/author/1.html">{c["author"]}</a></span>'
    inner = (f'<div class="article-relate cms-relate"><a href="/r.html" class="title cms-link" data-id="1"> {esc(c["related"][0])} </a></div>')
    more = "".join(f'<article class="story" data-id="{i}"><figure class="story__thumb"><a class="cms-link" href="/r.html"><img></a></figure><h3 class="story__heading"><a class="cms-link" href="/r.html">{esc(r)}</a></h3><div class="story__summary">Tóm tắt vài chữ về tin ấy thôi.</div></article>' for i, r in enumerate(c["related"][1:]))
    remarks = "".join(f'<li class="comment-item"><p class="username">{n}</p><p class="comment">{esc(t)}</p></li>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi"><head><title>{esc(c['title'])} | {site}</title>{head}</head><body class="detail-normal"><header class="site-header"><div class="menu-wrap"><ul class="menu">{menu(c, "li", "main")}</ul></div></header><div class="site-content"><div class="container"><div class="breadcrumb"><h2 class="main"><a href="/xa-hoi">Xã hội</a></h2></div><div class="main-col content-col">
<div class="article"><h1 class="article__title cms-title ">{esc(c['title'])}</h1><div class="article__meta">{who if author_in == "meta" else ""}<time class="time" datetime="{c['when'].strftime('%Y-%m-%dT%H:%M:%S+0700')}" data-time="1">{day(c)} {clock(c)}</time></div><div class="article__social"><a class="facebook btn">Facebook</a></div>
<div class="article__sapo cms-desc">{esc(prefix + c['lead'])}</div><div class="article__body zce-content-body cms-body" itemprop="articleBody">{"".join(blocks[:half])}{inner}<div class="ads_middle"><div class="banner" id="sdaWeb_SdaArticleMiddle">{esc(c['ad'])}</div></div>{"".join(blocks[half:])}{tail}</div>
{f'<div class="article__author">{who}</div>' if author_in == "end" else ""}<div class="article__tag"><a href="/tags">#sông nước</a></div><div class="box-comment" id="comment">{remarks}</div></div><div class="related-news"><h3 class="box-heading">Tin liên quan</h3><div class="box-content">{more}</div></div></div></div></div>
<footer class="site-footer"><p>Cơ quan chủ quản và số giấy phép. Bản quyền thuộc về báo.</p></footer></body></html>"""
    return page, {"url": url, "outlet": names, "lead_prefix": prefix, "caption_credit": " (Ảnh: {})"}


# 9
def nhandan(c):
    url = f"https://nhandan.vn/{slug(c['title'])}-post9{10000 + c['number']}.html"
    head = meta(c, url, "Báo Nhân Dân điện tử", extra=f'<meta property="article:published_time" content="{c["when"].strftime("%Y-%m-%dT%H:%M:%S+0700")}"/>') + linked(c, url, "Báo Nhân Dân điện tử", c["when"].strftime("%Y-%m-%dT%H:%M:%S+0700"))
    return epi(c, url, "Báo Nhân Dân điện tử", ["Báo Nhân Dân điện tử", "Nhân Dân"], "NDO - ", head, "end")


# 10
def vietnamplus(c):
    url = f"https://www.vietnamplus.vn/{slug(c['title'])}-post10{70000 + c['number']}.vnp"
    head = meta(c, url, "Vietnam+ (VietnamPlus)") + linked(c, url, "Báo điện tử VietnamPlus", c["when"].strftime("%Y-%m-%dT%H:%M:%S+0700"))
    return epi(c, url, "Vietnam+ (VietnamPlus)", ["Vietnam+ (VietnamPlus)", "VietnamPlus", "Báo điện tử VietnamPlus"], "", head, "end", "figure",
               '<div class="article__source">(TTXVN/Vietnam+)</div>')


# 11: the address stands alone in the head, the date only in <time>
def tienphong(c):
    url = f"https://tienphong.vn/{slug(c['title'])}-post17{40000 + c['number']}.tpo"
    head = meta(c, url, "Báo điện tử Tiền Phong", "TPO - " + c["lead"])
    return epi(c, url, "Báo điện tử Tiền Phong", ["Báo điện tử Tiền Phong", "Tiền Phong"], "TPO - ", head, "meta", "figure")


# 12
def plo(c):
    url = f"https://plo.vn/{slug(c['title'])}-post8{50000 + c['number']}.html"
    head = meta(c, url, "Báo Pháp Luật TP. Hồ Chí Minh") + linked(c, url, "Báo Pháp Luật TP. Hồ Chí Minh", iso(c))
    return epi(c, url, "Báo Pháp Luật TP. Hồ Chí Minh", ["Báo Pháp Luật TP. Hồ Chí Minh", "Pháp Luật TP.HCM"], "(PLO)- ", head, "end", "table")


# 13
def laodong(c):
    url = f"https://laodong.vn/xa-hoi/{slug(c['title'])}-15{80000 + c['number']}.ldo"
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<h3>{esc(w)}</h3>",
                  lambda w, a: f'<figure class="insert-center-image"><img src="a.jpg"><figcaption class="image-caption">{esc(w)} Ảnh: {a}</figcaption></figure>',
                  lambda w: f"<blockquote>{esc(w)}</blockquote>", plain_items)
    more = "".join(f'<article><a class="link-title" href="/r.ldo"><h3 class="name">{esc(r)}</h3></a></article>' for r in c["related"])
    remarks = "".join(f'<div class="cmt-item"><span class="cmt-name">{n}</span><p class="cmt-text">{esc(t)}</p></div>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi-vn"><head><title>{esc(c['title'])}</title>{meta(c, url, "laodong.vn")}<script type="application/ld+json">[{{"@context":"https://schema.org","@type":"WebSite","name":"Báo Lao Động Điện tử","url":"https://laodong.vn"}},{{"@context":"https://schema.org","@type":["NewsArticle","Article"],"headline":"{esc(c['title'])}","datePublished":"{iso(c)}","author":[{{"@type":"Person","name":"{c['author']}"}}],"publisher":{{"@type":"NewsMediaOrganization","name":"Báo Lao Động"}}}}]</script></head><body><header><div class="nav-wrap"><ul class="main-menu">{menu(c, "li", "lv0")}</ul></div></header>
<main><div class="article-detail"><div class="wrapper"><ul class="breadcrumb"><li><a href="/xa-hoi">Xã hội</a></li></ul><h1 class="title"> {esc(c['title'])} </h1><div class="m-ft-info"><span class="author"><b>{c['author']}</b></span><span class="time"> {weekday(c)}, {day(c)} {clock(c)} (GMT+7) </span></div>
<div class="chappeau"><p>{esc(c['lead'])}</p></div><div class="art-body">{"".join(blocks)}</div><div class="lst-tags"><a href="/tags">sông nước</a></div></div><div class="m-ads" id="ads_PC_detail">{esc(c['ad'])}</div><div class="article-relate-box"><div class="hd">Tin liên quan</div>{more}</div><div class="article-comments">{remarks}</div></div></main><footer><div class="ft">Bản quyền thuộc về Báo Lao Động, tổng biên tập và giấy phép.</div></footer></body></html>"""
    return page, {"url": url, "outlet": ["laodong.vn", "Báo Lao Động", "Lao Động"], "caption_credit": " Ảnh: {}"}


# 14
def znews(c):
    url = f"https://znews.vn/{slug(c['title'])}-post15{90000 + c['number']}.html"
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<h3>{esc(w)}</h3>",
                  lambda w, a: f'<table class="picture" align="center"><tbody><tr><td class="pic"><img data-src="a.jpg"></td></tr><tr><td class="pCaption caption"><p>{esc(w)} Ảnh: <em>{a}.</em></p></td></tr></tbody></table>',
                  lambda w: f"<blockquote><p>{esc(w)}</p></blockquote>", plain_items)
    half = len(blocks) // 2
    inner = f'<div class="inner-article"><a href="/r.html"><img><h2 class="title">{esc(c["related"][0])}</h2><p class="summary">Vài dòng mời đọc tin khác nằm chen vào giữa bài.</p></a></div>'
    more = "".join(f'<article class="article-item"><p class="article-thumbnail"><a href="/r.html"><img></a></p><header><p class="article-title"><a href="/r.html">{esc(r)}</a></p><p class="article-summary">Tóm tắt của tin liên quan.</p></header></article>' for r in c["related"][1:])
    remarks = "".join(f'<li class="comment"><div class="comment-author">{n}</div><div class="comment-body">{esc(t)}</div></li>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html class="no-js" lang="vi"><head><title>{esc(c['title'])} - Xã hội</title>{meta(c, url, "ZNEWS.VN", extra=f'<meta property="article:published_time" content="{c["when"].strftime("%Y-%m-%dT%H:%M:%S+0700")}"/><meta name="article:author" content="{c["author"]}"/>')}</head><body id="page-article"><div id="zing-header"><nav class="category-menu"><ul>{menu(c, "li", "parent")}</ul></nav></div><div class="page-wrapper">
<article class="the-article" article-id="1"><header class="the-article-header"><p class="the-article-category"><a href="/xa-hoi.html">Xã hội</a></p><h1 class="the-article-title">{esc(c['title'])}</h1><ul class="the-article-meta"><li class="the-article-author"><a href="/tac-gia.html">{c['author']}</a></li><li class="the-article-publish">{weekday(c)}, {c['when'].day}/{c['when'].month}/{c['when'].year} {clock(c)} (GMT+7)</li></ul></header>
<section class="main"><p class="the-article-summary"> {esc(c['lead'])}</p><div class="the-article-body">{"".join(blocks[:half])}{inner}{"".join(blocks[half:])}</div><div class="the-article-credit"><p class="author">{c['author']}</p></div></section></article>
<div class="banner" id="advMaster">{esc(c['ad'])}</div><section class="the-article-relate"><p class="section-title">Tin liên quan</p>{more}</section><section id="comment-box"><ul class="comments">{remarks}</ul></section></div><footer id="site-footer"><p>Cơ quan chủ quản: Hội Xuất bản. Toàn bộ bản quyền thuộc Znews.</p></footer></body></html>"""
    return page, {"url": url, "outlet": ["ZNEWS.VN", "Zing", "Znews"], "caption_credit": " Ảnh: {}."}


# 15
def baomoi(c):
    url = f"https://baomoi.com/{slug(c['title'])}-c53{30000 + c['number']}.epi"
    blocks = body(c, lambda w: f'<p class="body-text">{esc(w)}</p>', lambda w: f'<p class="body-text"><strong>{esc(w)}</strong></p>',
                  lambda w, a: f'<p class="body-image"><img src="a.jpg" alt=""></p><p class="body-text media-caption"><em>{esc(w)} Ảnh: {a}</em></p>',
                  lambda w: f'<p class="body-text"><em>{esc(w)}</em></p>', lambda ws: "".join(f'<p class="body-text">{esc(w)}</p>' for w in ws))
    more = "".join(f'<div class="bm-card story"><h3 class="font-semibold"><a class="text-14" href="/r.epi"><span>{esc(r)}</span></a></h3><div class="bm-card-footer"><time>3 giờ</time><a class="related">12 liên quan</a></div></div>' for r in c["related"])
    page = f"""<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><title>{esc(c['title'])} - Báo Mới</title>{meta(c, url, "BAOMOI.COM")}{linked(c, url, "baomoi.com", c["when"].strftime("%Y-%m-%dT%H:%M:%S.000+07:00"))}</head><body><div id="__next"><div class="bm-menu"><nav><ul>{menu(c, "li", "item")}</ul></nav></div><div class="bm-container flex"><div class="content-wrapper"><div class="content-main relative">
<h1 class="text-[24px]/[28px] font-bold">{esc(c['title'])}</h1><div class="flex items-center article-meta"><a class="publisher-logo" href="/bao-song.epi"><img alt="Báo Sóng"></a><time class="content-time" datetime="{c['when'].strftime('%Y-%m-%dT%H:%M:%S.000+07:00')}">{day(c)} {clock(c)} GMT+7</time></div>
<h3 class="sapo font-semibold">{esc(c['lead'])}</h3><div class="content-body">{"".join(blocks)}<p class="body-text body-author"><strong>{c['author']}</strong></p></div><div class="bm-source"><a href="https://baosong.example/x"><span class="source">Nguồn Sóng</span> : https://baosong.example/x</a></div></div>
<div class="ads-placeholder" id="zone-ad-12">{esc(c['ad'])}</div><div class="related-wrapper"><h2>Tin liên quan</h2>{more}</div></div></div><div class="bm-footer"><p>Báo Mới tổng hợp thông tin từ các báo. Không chịu trách nhiệm về nội dung.</p></div></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"pageProps":{{"title":"{esc(c['title'])}"}}}}}}</script></body></html>"""
    return page, {"url": url, "outlet": ["BAOMOI.COM", "baomoi.com", "Báo Mới"], "caption_credit": " Ảnh: {}", "no_comments": True}


# 16
def kenh14(c):
    url = f"https://kenh14.vn/{slug(c['title'])}-215{c['when'].strftime('%y%m%d%H%M%S')}111.chn"
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<p><b>{esc(w)}</b></p>",
                  lambda w, a: f'<div class="VCSortableInPreviewMode" type="Photo"><div><a href="a.jpg" class="detail-img-lightbox"><img src="a.jpg"></a></div><div class="PhotoCMS_Caption"><p>{esc(w)} (Ảnh: {a})</p></div></div>',
                  lambda w: f'<div class="StarNameQuote"><p>{esc(w)}</p></div>', plain_items)
    inner = "".join(f'<li class="krwli"><a href="/r.chn" title="x" class="show-popup">{esc(r)}</a></li>' for r in c["related"][:3])
    more = "".join(f'<li class="knswli"><div class="knswli-right"><h3 class="knswli-title"><a href="/m.chn">{esc(r)}</a></h3><span class="knswli-sapo">Dòng tóm tắt của một tin trong dòng tin bên dưới.</span></div></li>' for r in c["related"][3:])
    remarks = "".join(f'<div class="comment"><b>{n}</b><span>{esc(t)}</span></div>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi"><head><title>{esc(c['title'])}</title>{meta(c, url, "kenh14.vn")}{linked(c, url, "Kenh14", iso(c))}</head><body><div class="kenh14-wrapper"><div class="khw-bottom-header"><ul class="kmli-menu">{menu(c, "li", "kbh-menu")}</ul></div><div class="kbw-content"><div class="klw-body-top"><h1 class="kbwc-title">{esc(c['title'])}</h1><div class="kbwc-meta"><span class="kbwcm-author">{c['author']}, </span><span class="kbwcm-source">Theo Sóng Trẻ</span> <span class="kbwcm-time" title="{c['when'].strftime('%Y-%m-%dT%H:%M:%S')}">{clock(c)} {day(c)}</span></div></div>
<div class="klw-new-content"><h2 class="knc-sapo">{esc(c['lead'])}</h2><div class="knc-relate-wrapper relationnews"><ul class="krw-list">{inner}</ul></div><div class="detail-content afcbc-body knc-content" id="k14-detail-content">{"".join(blocks)}</div></div><div class="knc-rate-link"><a href="#">Chia sẻ</a></div><div id="admzonek1gsw5nq" class="adm-zone">{esc(c['ad'])}</div><div class="binhluan fb-comments">{remarks}</div></div>
<div class="klw-body-bottom"><div class="list-news-title">Tin cùng chuyên mục</div><ul class="knsw-list">{more}</ul></div><div class="footer-bottom"><p>Trụ sở Hà Nội, tầng hai mươi mốt. Bản quyền thuộc công ty.</p></div></div></body></html>"""
    return page, {"url": url, "outlet": ["kenh14.vn", "Kenh14"], "caption_credit": " (Ảnh: {})"}


# 17: «19:25 PM», date with hyphens, author of another paper
def cafef(c):
    url = f"https://cafef.vn/{slug(c['title'])}-188{c['when'].strftime('%y%m%d%H%M%S')}555.chn"
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f"<p><strong>{esc(w)}</strong></p>",
                  lambda w, a: f'<div class="VCSortableInPreviewMode" type="Photo"><div><img src="a.jpg"></div><div class="PhotoCMS_Caption"><p>{esc(w)} Ảnh: {a}</p></div></div>',
                  lambda w: f"<blockquote><p>{esc(w)}</p></blockquote>", plain_items)
    more = "".join(f'<li class="tlitem"><h3><a class="show-popup visit-popup" href="/r.chn" title="x">{esc(r)}</a></h3></li>' for r in c["related"])
    noon = "PM" if c["when"].hour >= 12 else "AM"
    page = f"""<!DOCTYPE html><html lang="vi"><head><title>{esc(c['title'])}</title>{meta(c, url, "cafef")}</head><body><form method="post" action="/x.aspx" id="form1"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" value="abc"/></div><div id="menucategory"><ul class="bottomlist">{menu(c, "li", "bt")}</ul></div><div class="content_cate wp1040"><div class="totalcontentdetail"><h1 class="title" data-role="title">{esc(c['title'])}</h1>
<p class="dateandcat"><span class="pdate" data-role="publishdate">{c['when'].strftime('%d-%m-%Y')} - {clock(c)} {noon}</span> | <a class="category-page__name cat" href="/x.chn">Thị trường</a></p><div class="w640"><h2 class="sapo" data-role="sapo">{esc(c['lead'])}</h2>
<div class="contentdetail"><div class="detail-content afcbc-body" data-role="content">{"".join(blocks)}<p class="author">{c['author']}</p><p class="source" data-role="source">Nhịp Sông Biển</p></div></div></div></div><div class="tindnd" id="adm_zone_sponsor">{esc(c['ad'])}</div><div class="tinlienquan box-tinlienquan"><h3 class="heading">TIN MỚI</h3><ul>{more}</ul></div></div>
<div class="footer"><p>Công ty cổ phần và giấy phép thiết lập trang. Mọi dữ liệu tham khảo.</p></div></form></body></html>"""
    return page, {"url": url, "outlet": ["cafef", "CafeF"], "caption_credit": " Ảnh: {}", "no_comments": True, "published": minutes(c)}


# 18
def vneconomy(c):
    url = f"https://vneconomy.vn/{slug(c['title'])}.htm"
    blocks = body(c, lambda w: f'<p style="text-align: justify;">{esc(w)}</p>', lambda w: f"<h2><strong>{esc(w)}</strong></h2>",
                  lambda w, a: f'<figure class="detail__image"><img src="a.jpg" alt=""><figcaption>{esc(w)} Ảnh: {a}</figcaption></figure>',
                  lambda w: f"<blockquote>{esc(w)}</blockquote>", plain_items)
    more = "".join(f'<article class="story story--text"><header><h3 class="story__title"><a href="/r.htm">{esc(r)}</a></h3><div class="story__meta"><time>{day(c)}</time></div></header></article>' for r in c["related"])
    remarks = "".join(f'<div class="comment__item"><b>{n}</b><p>{esc(t)}</p></div>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi"><head><title>{esc(c['title'])} - Nhịp sống kinh tế Việt Nam</title>{meta(c, url, "Nhịp sống kinh tế Việt Nam &amp; Thế giới")}{linked(c, url, "VnEconomy", minutes(c)[:-6])}</head><body><header class="header"><div class="header__menu"><ul>{menu(c, "li", "l1")}</ul></div></header><div class="container"><article class="detail-wrap"><header class="detail__header"><h1 class="detail__title">{esc(c['title'])}</h1>
<div class="detail__meta"><div class="detail__author"><strong>{c['author']}</strong></div><span class="detail__time">{clock(c)} {day(c)}</span></div><h2 class="detail__summary">{esc(c['lead'])}</h2></header><div class="detail__content">{"".join(blocks)}</div><div class="detail__tag"><h3>Từ khóa:</h3><a href="/tag">sông nước</a></div></article>
<div class="advertisement" data-zone="3">{esc(c['ad'])}</div><section class="zone zone--same-category"><header><h2>Đọc thêm</h2></header><div class="zone__content related-list">{more}</div></section><div class="box-comment" id="comment">{remarks}</div></div><footer class="footer"><p>Tòa soạn ở phố Hoàng. Giấy phép báo điện tử số mười hai.</p></footer></body></html>"""
    return page, {"url": url, "outlet": ["Nhịp sống kinh tế Việt Nam & Thế giới", "VnEconomy"], "caption_credit": " Ảnh: {}", "published": minutes(c)}


# 19
def qdnd(c):
    url = f"https://www.qdnd.vn/xa-hoi/cac-van-de/{slug(c['title'])}-9{10000 + c['number']}"
    blocks = body(c, lambda w: f'<p style="text-align: justify;">{esc(w)}</p>', lambda w: f'<p style="text-align: justify;"><strong>{esc(w)}</strong></p>',
                  lambda w, a: f'<table class="image" style="width:100%"><tbody><tr><td class="col1"><img class="imgtelerik" src="a.jpg"></td></tr><tr><td class="description">{esc(w)} Ảnh: {a.upper()}</td></tr></tbody></table>',
                  lambda w: f'<p style="text-align: justify;"><em>{esc(w)}</em></p>', plain_items)
    more = "".join(f'<article class="post-item"><h3 class="post-title-sm"><a href="/r">{esc(r)}</a></h3><p class="hidden-xs">QĐND Online - Tóm tắt của một tin khác.</p></article>' for r in c["related"])
    remarks = "".join(f'<div class="comment-row"><label>{n}</label><div class="comment-cnt">{esc(t)}</div></div>' for n, t in c["comments"])
    page = f"""<!DOCTYPE html><html lang="vi"><head><title>{esc(c['title'])}</title>{meta(c, url, "https://www.qdnd.vn")}</head><body><div class="header"><div id="menu" class="navbar"><ul class="sf-menu">{menu(c, "li", "mn")}</ul></div></div><div class="container"><div class="row"><div class="col-left"><div class="l-content"><div class="breadcrumbs"><a href="/xa-hoi">Xã hội</a></div>
<h1 class="post-title"> {esc(c['title'])} </h1><div class="post-subinfo-wrap"><span class="post-subinfo">{weekday(c)}, {day(c)} - {clock(c)}</span><a class="print">In trang</a></div><div class="post-summary"><strong>QĐND Online - {esc(c['lead'])}</strong></div><div class="post-content" id="dvContent">{"".join(blocks)}<p style="text-align: right;"><strong>{c['author'].upper()}</strong></p></div>
<div class="voted-block">Đánh giá bài viết</div></div><div class="banner-adv">{esc(c['ad'])}</div><div class="comment-block"><h4>Bình luận</h4>{remarks}</div><div class="list-news-related"><h3 class="title-cate">Tin cùng chuyên mục</h3>{more}</div></div></div></div><div class="footer"><p>Cơ quan của Quân ủy và giấy phép xuất bản. Ghi rõ nguồn khi phát lại.</p></div></body></html>"""
    return page, {"url": url, "outlet": ["Quân đội Nhân dân", "qdnd.vn", "www.qdnd.vn"], "lead_prefix": "QĐND Online - ", "caption_credit": " Ảnh: {}", "upper_credit": True, "upper_author": True,
                  "published": minutes(c)}


# 20: a provincial paper on WebForms; nothing in the head but the title
def provincial(c):
    url = f"https://baosongcai.example/xa-hoi/{c['when'].strftime('%Y%m')}/{slug(c['title'])}-31{c['number']}/"
    blocks = body(c, lambda w: f'<p class="pBody">{esc(w)}</p>', lambda w: f'<p class="pInterTitle">{esc(w)}</p>',
                  lambda w, a: f'<table align="center" class="tplCaption" cellpadding="3"><tbody><tr><td><img src="a.jpg"></td></tr><tr><td class="Image">{esc(w)} Ảnh: {a}</td></tr></tbody></table>',
                  lambda w: f'<p class="pQuote">{esc(w)}</p>', lambda ws: "".join(f'<p class="pBody">- {esc(w)}</p>' for w in ws))
    more = "".join(f'<li><a class="linkOther" href="/r/">{esc(r)}</a> <span class="dateOther">(20/10)</span></li>' for r in c["related"])
    page = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi"><head id="ctl00_Head1"><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{esc(c['title'])} - Báo Sông Cái điện tử</title><link rel="canonical" href="{url}" /></head><body><form name="aspnetForm" method="post" id="aspnetForm">
<table width="1000" align="center"><tr><td colspan="2"><div id="ctl00_topmenu" class="topmenu">{menu(c, "span", "mi")}</div></td></tr><tr><td valign="top" class="cot-trai"><div id="ctl00_MainContent_pnDetail"><div class="ngay-dang">Cập nhật lúc {clock(c)}, {weekday(c)}, {day(c)} (GMT+7)</div>
<span id="ctl00_MainContent_lblTitle" class="pTitle title-news">{esc(c['title'])}</span><div class="pHead sapo-news">(SCO) - {esc(c['lead'])}</div><div id="ctl00_MainContent_divContent" class="content-news">{"".join(blocks)}<p class="pAuthor">{c['author']}</p></div></div>
<div class="tin-khac"><div class="tieu-de-khac">Các tin khác</div><ul>{more}</ul></div></td><td valign="top" class="cot-phai"><div class="quang-cao">{esc(c['ad'])}</div></td></tr></table><div id="ctl00_footer" class="footer">Báo Sông Cái điện tử. Giấy phép số bảy. Tòa soạn: đường Bờ Đê.</div></form></body></html>"""
    return page, {"url": url, "outlet": ["Báo Sông Cái điện tử"], "lead_prefix": "(SCO) - ", "list_prefix": "- ", "caption_credit": " Ảnh: {}", "no_comments": True, "published": minutes(c)}


# 21: an old page of FONT and BR in windows-1258, wrongly declared
def oldpaper(c):
    url = f"http://baohailang.example/News.aspx?id={c['number']}"
    blocks = body(c, lambda w: f"{esc(w, quote=False)}<BR><BR>", lambda w: f"<B>{esc(w, quote=False)}</B><BR><BR>",
                  lambda w, a: f'<CENTER><TABLE BORDER=0><TR><TD><IMG SRC="a.jpg" WIDTH=300></TD></TR><TR><TD CLASS=chuthichanh><FONT SIZE=1><I>{esc(w)} Ảnh: {a}</I></FONT></TD></TR></TABLE></CENTER>',
                  lambda w: f"<I>{esc(w)}</I><BR><BR>", lambda ws: "".join(f"- {esc(w)}<BR>" for w in ws))
    more = "".join(f'<LI><A HREF="News.aspx?id={i}">{esc(r)}</A>' for i, r in enumerate(c["related"]))
    page = f"""<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1"><TITLE>Báo Hải Lăng - {esc(c['title'])}</TITLE><META NAME="keywords" CONTENT="tin"></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=780 ALIGN=CENTER><TR><TD COLSPAN=2 CLASS=menu>{"".join(f'<A HREF="/{slug(n)}">{n}</A> | ' for n in c["nav"])}</TD></TR><TR><TD WIDTH=560 VALIGN=TOP>
<FONT CLASS=tieude SIZE=4 COLOR=#800000><B>{esc(c['title'])}</B></FONT><BR><FONT CLASS=ngay SIZE=1>{weekday(c)}, ngày {c['when'].day} tháng {c['when'].month} năm {c['when'].year}, {clock(c)}</FONT><BR><BR><B CLASS=tomtat>{esc(c['lead'])}</B><BR><BR>
<FONT FACE="Arial" SIZE=2 CLASS=noidung>{"".join(blocks)}</FONT><P ALIGN=RIGHT><B>{c['author']}</B></P><HR><B>Tin cùng mục:</B><UL CLASS=tinkhac>{more}</UL></TD><TD WIDTH=220 VALIGN=TOP CLASS=quangcao>{esc(c['ad'])}</TD></TR></TABLE><CENTER><FONT SIZE=1>Bản quyền Báo Hải Lăng</FONT></CENTER></BODY></HTML>"""
    return page, {"url": None, "outlet": ["Báo Hải Lăng"], "encoding": "windows-1258", "list_prefix": "- ", "caption_credit": " Ảnh: {}", "no_comments": True, "published": minutes(c), "language": "vi"}


# 22: WordPress
def wordpress(c):
    url = f"https://tintucdao.example/{c['when'].strftime('%Y/%m/%d')}/{slug(c['title'])}/"
    blocks = body(c, lambda w: f"<p>{esc(w)}</p>", lambda w: f'<h2 class="wp-block-heading">{esc(w)}</h2>',
                  lambda w, a: f'<figure id="attachment_12" style="width: 700px" class="wp-caption aligncenter"><img class="size-full" src="a.jpg"><figcaption class="wp-caption-text">{esc(w)} Ảnh: {a}</figcaption></figure>',
                  lambda w: f'<blockquote class="wp-block-quote"><p>{esc(w)}</p></blockquote>', plain_items)
    more = "".join(f'<div class="jp-relatedposts-post"><h4 class="jp-relatedposts-post-title"><a class="jp-relatedposts-post-a" href="/r/">{esc(r)}</a></h4></div>' for r in c["related"])
    remarks = "".join(f'<li class="comment even depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{n}</b></div><time datetime="2026-01-01T00:00:00+07:00">hôm sau</time></footer><div class="comment-content"><p>{esc(t)}</p></div></article></li>' for n, t in c["comments"])
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebPage", "@id": url, "name": c["title"], "datePublished": iso(c), "inLanguage": "vi"}, {"@type": "WebSite", "name": "Tin Tức Đảo", "url": "https://tintucdao.example/"},
        {"@type": "Article", "headline": c["title"], "datePublished": iso(c), "author": {"name": c["author"], "@id": url + "#person"}, "publisher": {"@id": "https://tintucdao.example/#organization"}}]}
    page = f"""<!doctype html><html lang="vi" prefix="og: https://ogp.me/ns#"><head><title>{esc(c['title'])} - Tin Tức Đảo</title>{meta(c, url, "Tin Tức Đảo", extra=f'<meta property="article:published_time" content="{c["when"].strftime("%Y-%m-%dT%H:%M:%S+07:00")}"/><meta name="author" content="{c["author"]}"/>')}<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph, ensure_ascii=False)}</script></head><body class="post-template-default single single-post"><div id="page" class="site"><header id="masthead" class="site-header"><nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu">{menu(c)}</ul></nav></header>
<div id="content" class="site-content"><main id="main"><article id="post-12" class="post-12 post type-post status-publish format-standard has-post-thumbnail hentry category-tin"><header class="entry-header"><h1 class="entry-title">{esc(c['title'])}</h1><div class="entry-meta"><span class="posted-on">Đăng ngày <time class="entry-date published" datetime="{iso(c)}">{day(c)}</time></span><span class="byline"> bởi <span class="author vcard"><a class="url fn n" href="/author/x/">{c['author']}</a></span></span></div></header>
<div class="entry-content"><p class="lead"><strong>{esc(c['lead'])}</strong></p>{"".join(blocks)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Chia sẻ:</h3><ul><li><a>Facebook</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Có liên quan</em></h3>{more}</div></div><footer class="entry-footer"><span class="cat-links">Đăng trong <a href="/c/">Tin</a></span></footer></article>
<div class="code-block adsbygoogle">{esc(c['ad'])}</div><div id="comments" class="comments-area"><h2 class="comments-title">2 bình luận</h2><ol class="comment-list">{remarks}</ol></div></main><aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Bài viết mới</h2></section></aside></div><footer id="colophon" class="site-footer">Trang Tin Tức Đảo, chạy bằng phần mềm tự do.</footer></div></body></html>"""
    return page, {"url": url, "outlet": ["Tin Tức Đảo"], "caption_credit": " Ảnh: {}"}


# 23: the government's paper: its own names
def chinhphu(c):
    url = f"https://baochinhphu.vn/{slug(c['title'])}-102{c['when'].strftime('%y%m%d%H%M%S')}333.htm"
    head = meta(c, url, "baochinhphu.vn", "(Chinhphu.vn) - " + c["lead"], f'<meta name="author" content="baochinhphu.vn"/><meta property="article:published_time" content="{iso(c)}"/>')
    page, told = vccorp(c, url, "baochinhphu.vn", ["baochinhphu.vn", "Báo Chính phủ", "Chinhphu.vn"], "(Chinhphu.vn) - ", f"{day(c)}  {clock(c)}", head, author_first=False, related_kind=1)
    return page, told


# 24: divs with line breaks in a cell, TCVN3 of the old days
def tcvn3paper(c):
    url = None
    blocks = body(c, lambda w: f"<div>{esc(w, quote=False)}</div>", lambda w: f"<div><b>{esc(w)}</b></div>",
                  lambda w, a: f'<div align=center><img src="a.jpg"><br><i class="chuthich">{esc(w)} Ảnh: {a}</i></div>',
                  lambda w: f"<div><i>{esc(w)}</i></div>", lambda ws: "".join(f"<div>+ {esc(w)}</div>" for w in ws))
    more = "".join(f'<a class="tinlienquan" href="r{i}.html">{esc(r)}</a><br>' for i, r in enumerate(c["related"]))
    page = f"""<html><head><title>{esc(c['title'])}</title><meta http-equiv="content-type" content="text/html; charset=x-user-defined"></head><body><div class="thucdon">{"".join(f'<a href="{slug(n)}.html">{n}</a> ' for n in c["nav"])}</div><div class="baiviet"><h2 class="tenbai">{esc(c['title'])}</h2><div class="ngaydang">{weekday(c)}, {day(c)}</div><div class="gioithieu">{esc(c['lead'])}</div><div class="thanbai">{"".join(blocks)}</div><div class="tacgia" align=right><b>{c['author']}</b></div></div><div class="lienquan"><b>Tin liên quan</b><br>{more}</div><div class="quangcao">{esc(c['ad'])}</div></body></html>"""
    return page, {"url": None, "outlet": [], "encoding": "tcvn3", "list_prefix": "+ ", "caption_credit": " Ảnh: {}", "no_comments": True, "published": c["when"].strftime("%Y-%m-%d"), "language": "vi"}


ALL = [vnexpress, tuoitre, thanhnien, nguoilaodong, dantri, vietnamnet, vov, vtv, nhandan, vietnamplus, tienphong, plo,
       laodong, znews, baomoi, kenh14, cafef, vneconomy, qdnd, provincial, oldpaper, wordpress, chinhphu, tcvn3paper]
