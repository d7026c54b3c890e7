#!/usr/bin/env python3
"""Writes the mails, saved pages, books and archives of this folder with Python's own libraries."""
import io, os, tarfile, gzip, zipfile
from email import policy
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.mime.image import MIMEImage
from email.header import Header

HERE = os.path.dirname(os.path.abspath(__file__))


def put(path, data):
    path = os.path.join(HERE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as out:
        out.write(data)


def docx():
    with open(os.path.join(HERE, "notice/notice.docx"), "rb") as f:
        return f.read()


HTML = "<html><body><p>各科室：</p><p>例会改在<b>周四</b>下午三点。</p></body></html>"


def letter():
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"] = "办公室 <office@example.org>"
    mail["To"] = "all@example.org"
    mail["Date"] = "Mon, 04 Mar 2024 09:30:00 +0800"
    mail["Subject"] = "关于调整例会时间并报送第一季度重点项目进度和下一步工作安排的通知"
    mail.set_content("各科室：\n例会改在周四下午三点。\n")
    mail.add_alternative(HTML, subtype="html")
    mail.add_attachment(docx(), maintype="application", subtype="octet-stream", filename="关于推进仓储保鲜设施建设的通知（正式稿）.docx")
    mail.add_attachment("序号,事项\n1,报送进度\n".encode("gbk"), maintype="text", subtype="csv", filename="安排.csv")
    inner = EmailMessage(policy=policy.SMTP)
    inner["From"] = "a@example.org"
    inner["To"] = "b@example.org"
    inner["Subject"] = "原邮件"
    inner.set_content("原文。\n")
    mail.add_attachment(inner)
    return mail.as_bytes()


def plain_gbk():
    """As older Chinese mail programs write: gb2312 said, GBK meant, header words and file names in B encoding."""
    mail = MIMEMultipart()
    mail["From"] = "office@example.org"
    mail["To"] = "all@example.org"
    mail["Subject"] = Header("朱镕基同志讲话学习安排", "gbk")
    part = MIMEText("x", "plain", "us-ascii")
    part.set_payload("请各支部学习朱镕基同志讲话。\n".encode("gbk"))
    del part["Content-Transfer-Encoding"], part["Content-Type"]
    part["Content-Type"] = 'text/plain; charset="gb2312"'
    part["Content-Transfer-Encoding"] = "8bit"
    mail.attach(part)
    extra = MIMEText("清单\n", "plain", "utf-8")
    extra.add_header("Content-Disposition", 'attachment; filename="%s"' % Header("清单.txt", "gbk").encode())
    mail.attach(extra)
    return mail.as_bytes().replace(b"gbk?", b"gb2312?")


def saved_page(charset):
    """In the form that Chromium saves pages in."""
    page = ("<!DOCTYPE html><html><head><meta charset=\"%s\"><title>公告</title></head><body><h1>停水公告</h1>"
            "<p>三月八日夜间停水检修。</p><iframe src=\"cid:frame-1@mhtml.blink\"></iframe></body></html>" % charset)
    frame = "<html><body>框架内容</body></html>"
    root = MIMEMultipart("related", type="text/html", boundary="----MultipartBoundary--0123456789abcdef----")
    root["From"] = "<Saved by Blink>"
    root["Snapshot-Content-Location"] = "https://www.example.org/notice.html"
    root["Subject"] = Header("公告", "utf-8")
    root["Date"] = "Fri, 8 Mar 2024 01:02:03 -0000"
    for content, where, ident in ((page, "https://www.example.org/notice.html", "frame-0"), (frame, "cid:css", "frame-1")):
        part = MIMEText(content, "html", charset)
        part["Content-ID"] = "<%s@mhtml.blink>" % ident
        part["Content-Location"] = where
        root.attach(part)
    root.attach(MIMEImage(b"\x89PNG\r\n\x1a\n" + bytes(16), "png"))
    return root.as_bytes(policy=policy.compat32)


def raw_zip(entries):
    """A ZIP whose names are bytes without the UTF-8 flag, as Chinese Windows writes them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for number, (name, data) in enumerate(entries):
            z.writestr(zipfile.ZipInfo("%04d" % number + "x" * (len(name) - 4), (2024, 3, 5, 9, 0, 0)), data)
    data = out.getvalue()
    for number, (name, _) in enumerate(entries):
        data = data.replace(b"%04d" % number + b"x" * (len(name) - 4), name)
    return data


def archives():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        def add(name, data):
            z.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 9, 0, 0)), data)
        add("通知/", b"")
        add("通知/正文.txt", "正文。".encode())
        add("__MACOSX/通知/._正文.txt", b"x")
        add("通知/.DS_Store", b"x")
        add("Thumbs.db", b"x")
        add("../../外面.txt", "外面。".encode())
        add("/etc/绝对.txt", "绝对。".encode())
        add("C:\\资料\\盘符.txt", "盘符。".encode())
        add("空.txt", b"")
        link = zipfile.ZipInfo("链接", (2024, 3, 5, 9, 0, 0))
        link.create_system, link.external_attr = 3, 0o120777 << 16
        z.writestr(link, "通知/正文.txt")
        add("附件.docx", docx())
    put("archives/utf8.zip", out.getvalue())
    put("archives/gbk.zip", raw_zip([("附件一：任务表.txt".encode("gbk"), "任务".encode()),
                                     ("目录/说明.txt".encode("gbk"), "说明".encode()), ("报告2024.txt".encode("utf-8"), b"r")]))
    for name, mode in (("plain.tar", "w"), ("packed.tar.gz", "w:gz")):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode=mode, format=tarfile.PAX_FORMAT) as t:
            def add(name, data, kind=tarfile.REGTYPE):
                info = tarfile.TarInfo(name)
                info.size, info.type, info.linkname = len(data), kind, "x" if kind == tarfile.SYMTYPE else ""
                t.addfile(info, io.BytesIO(data))
            add("通知", b"", tarfile.DIRTYPE)
            add("通知/正文.txt", "正文。".encode())
            add("通知/链接", b"", tarfile.SYMTYPE)
            add("../外面.txt", "外面。".encode())
            add("很长的目录名" * 20 + "/文件.txt", "长。".encode())
        put("archives/" + name, out.getvalue())
    out = io.BytesIO()
    with gzip.GzipFile("notice.txt", "wb", fileobj=out, mtime=0) as g:
        g.write("单个文件。".encode())
    put("archives/single.gz", out.getvalue())


def book():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        def add(name, text, how=zipfile.ZIP_DEFLATED):
            info = zipfile.ZipInfo(name, (2024, 3, 5, 9, 0, 0))
            info.compress_type = how
            z.writestr(info, text)
        add("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        add("META-INF/container.xml", '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:'
            'xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
            '</rootfiles></container>')
        add("OEBPS/book.opf", '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>清溪年鉴</dc:title></metadata><manifest>'
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '<item id="c2" href="text/%E4%BA%8C.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="css" href="a.css" media-type="text/css"/></manifest>'
            '<spine><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/></spine></package>')
        add("OEBPS/nav.xhtml", "<html><body><nav><ol><li>目录</li></ol></nav></body></html>")
        head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head>'
        add("OEBPS/text/one.xhtml", head + "<body><h1>第一章 概况</h1><p>全县辖十二个乡镇。</p></body></html>")
        add("OEBPS/text/二.xhtml", head + "<body><h1>第二章 大事记</h1><p>三月五日，设施开工。</p><table><tr><td>乡镇</td><td/>"
            "<td>12</td></tr></table></body></html>")
    put("book/book.epub", out.getvalue())


put("mails/letter.eml", letter())
put("mails/gb2312.eml", plain_gbk())
put("mails/page.mhtml", saved_page("utf-8"))
archives()
book()
