"""Makes the files of this folder: python3 crates/model/tests/office/make.py

Needs python-docx and openpyxl (pip), and LibreOffice (`soffice`). The files are kept in the repository; they are made anew only
when a difficulty is added here. What they say is invented.
"""

import copy
import datetime
import pathlib
import shutil
import subprocess
import tempfile

import docx
import openpyxl
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

HERE = pathlib.Path(__file__).parent
WHEN = datetime.datetime(2025, 1, 5)

# Three definitions: headings linked to styles, a list of letters and dashes, and a list that numbers tasks.
NUMBERING = f"""
<w:numbering {nsdecls('w')}>
  <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="MucLon"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="MucNho"/><w:lvlText w:val="%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3."/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>
      <w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>
"""


def numbered(paragraph, number, level):
    properties = paragraph._p.get_or_add_pPr()
    item = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level), ("w:numId", number)):
        child = OxmlElement(name)
        child.set(qn("w:val"), str(value))
        item.append(child)
    properties.append(item)
    return paragraph


def side_by_side(document, left, right):
    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, (left, right)):
        cell.paragraphs[0].add_run(lines[0]).bold = True
        for line in lines[1:]:
            cell.add_paragraph(line)
    return table


def plan():
    document = docx.Document()
    numbering = document.part.numbering_part
    numbering._element[:] = list(parse_xml(NUMBERING))
    for name, level in (("MucLon", 0), ("MucNho", 1)):
        style = document.styles.add_style(name, docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        style.font.bold = True
        properties = style.element.get_or_add_pPr()
        item = OxmlElement("w:numPr")
        if level:
            child = OxmlElement("w:ilvl")
            child.set(qn("w:val"), str(level))
            item.append(child)
        child = OxmlElement("w:numId")
        child.set(qn("w:val"), "1")
        item.append(child)
        properties.append(item)

    side_by_side(
        document,
        ["TỈNH ĐOÀN BẢN TRÊN", "BAN THƯỜNG VỤ", "***", "Số: 12-KH/TĐTN"],
        ["ĐOÀN TNCS HỒ CHÍ MINH", "Bản Trên, ngày 05 tháng 01 năm 2025"],
    )
    title = document.add_paragraph().add_run("Kế hoạch")
    title.font.all_caps = True
    title.bold = True
    document.add_paragraph("Công tác Đoàn và phong trào thanh thiếu nhi năm 2025")
    document.add_paragraph("-----")
    document.add_paragraph("Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch công tác năm 2025, cụ thể như sau:")
    document.add_paragraph("MỤC ĐÍCH, YÊU CẦU", style="MucLon")
    document.add_paragraph("Mục đích", style="MucNho")
    numbered(document.add_paragraph("Phát huy vai trò xung kích của tuổi trẻ."), 2, 1)
    numbered(document.add_paragraph("Góp phần xây dựng quê hương."), 2, 1)
    document.add_paragraph("Yêu cầu", style="MucNho")
    numbered(document.add_paragraph("Bám sát tình hình thực tế của đơn vị."), 2, 1)
    document.add_paragraph("NỘI DUNG", style="MucLon")
    document.add_paragraph("Công tác giáo dục", style="MucNho")
    numbered(document.add_paragraph("Mỗi chi đoàn tổ chức ít nhất 02 buổi sinh hoạt chuyên đề."), 2, 0)
    numbered(document.add_paragraph("Xây dựng tủ sách thanh niên:"), 2, 0)
    numbered(document.add_paragraph("Vận động ít nhất 500 cuốn sách."), 2, 1)
    numbered(document.add_paragraph("Mở cửa mỗi tuần hai buổi."), 2, 2)
    document.add_paragraph("Phong trào tình nguyện", style="MucNho")
    numbered(document.add_paragraph("Trồng ít nhất 1.000 cây xanh."), 3, 0)
    paragraph = numbered(document.add_paragraph(), 3, 0)
    paragraph.add_run("Chiến dịch tình nguyện hè: ").bold = True
    paragraph.add_run("thành lập 05 đội hình; ra quân trong tháng 6.")
    numbered(document.add_paragraph("Việc của riêng mục này", style="Normal"), 1, 2)
    document.add_paragraph("CÁC HOẠT ĐỘNG TRONG NĂM", style="MucLon")
    table = document.add_table(rows=1, cols=4)
    for cell, words in zip(table.rows[0].cells, ("Thời gian", "Hoạt động", "Đơn vị thực hiện", "Địa điểm")):
        cell.text = words
    for row in (
        ("Tháng 3", "Ngày hội thanh niên", "Ban Phong trào", "Quảng trường"),
        ("26/3/2025", "Kỷ niệm ngày thành lập Đoàn", "Các cơ sở Đoàn", "Nhà văn hóa"),
        ("Từ 01/6 đến 31/8/2025", "Chiến dịch tình nguyện hè", "Các đội hình", "Các xã"),
    ):
        for cell, words in zip(table.add_row().cells, row):
            cell.text = words
    document.add_paragraph("Trên đây là kế hoạch công tác năm 2025, đề nghị các đơn vị triển khai thực hiện./.")
    side_by_side(
        document,
        ["Nơi nhận:", "- Trung ương Đoàn;", "- Lưu VP."],
        ["TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "BÍ THƯ", "(Đã ký)"],
    )
    return document


def tricks():
    """What a word processor keeps beside the text: changes, hidden words, boxes, fields, breaks, content controls."""
    document = docx.Document()
    body = document.element.body
    section = body.sectPr
    parts = [
        '<w:p><w:r><w:t xml:space="preserve">Giữ </w:t></w:r><w:del w:id="1"><w:r><w:delText>xóa</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>thêm</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>',
        '<w:p><w:r><w:t>Dòng một</w:t><w:br/><w:t>dòng hai</w:t><w:tab/><w:t>cột</w:t></w:r></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        '<w:sdt><w:sdtContent><w:p><w:r><w:t>Trong ô nội dung &amp; dấu</w:t></w:r></w:p></w:sdtContent></w:sdt>',
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">'
        '<w:drawing><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>'
        '<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>'
        '</mc:AlternateContent></w:r><w:r><w:t>Ngoài khung</w:t></w:r></w:p>',
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Đậm</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> nhạt</w:t></w:r></w:p>',
    ]
    for part in parts:
        element = parse_xml(part.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1) if part.startswith("<w:p>") else part.replace("<w:sdt>", f"<w:sdt {nsdecls('w')}>", 1))
        section.addprevious(element)
    return document


def form():
    """A form with merged heads, numbers, a day and a formula, as spreadsheets have them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Phiếu"
    sheet.append(["BỘ TIÊU CHÍ NĂM 2025"])
    sheet.append(["STT", "Nội dung", "Điểm", None, "Minh chứng"])
    sheet.append([None, None, "Tối đa", "Tự chấm", None])
    sheet.append([None])
    sheet.append(["I", "CÔNG TÁC GIÁO DỤC", 10])
    sheet.append([1, "Học tập nghị quyết", 4.5, 4, datetime.date(2025, 3, 26)])
    sheet.append([2, "Sinh hoạt chuyên đề (2,5 điểm/buổi)", 5, 2.5, "ảnh"])
    sheet.append(["II", "PHONG TRÀO", 5])
    sheet.append([1, "Tình nguyện", 5, 5])
    for merged in ("A1:E1", "C2:D2", "A2:A3", "B2:B3", "E2:E3"):
        sheet.merge_cells(merged)
    for cell in sheet["E"]:
        if isinstance(cell.value, datetime.date):
            cell.number_format = "dd/mm/yyyy"
    book.create_sheet("Ghi chú").append(["Không có gì"])
    book.properties.created = book.properties.modified = WHEN
    book.save(HERE / "form.xlsx")


def save(document, name):
    core = document.core_properties
    core.created = core.modified = WHEN
    core.author = core.last_modified_by = ""
    document.save(HERE / name)


def convert(source, target, kind):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", folder, str(source)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        made = pathlib.Path(folder) / f"{pathlib.Path(source).stem}.{kind.split(':')[0]}"
        shutil.copy(made, HERE / target)


if __name__ == "__main__":
    save(plan(), "plan.docx")
    save(tricks(), "tricks.docx")
    form()
    convert(HERE / "form.xlsx", "form-libreoffice.xlsx", "xlsx:Calc MS Excel 2007 XML")
    convert(HERE / "plan.docx", "plan.odt", "odt")
    convert(HERE / "plan.docx", "plan.doc", "doc")
    # Through the other word processor, which writes styles, lists and tables in its own way.
    convert(HERE / "plan.odt", "plan-libreoffice.docx", "docx:MS Word 2007 XML")
