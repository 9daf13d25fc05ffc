"""What attached documents hold: words with their places, what must not be public, and pages that nobody can search."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Encryption, Name, Pdf, String

from generator.documents import Contents, Passage, Reason
from generator.documents.child import read
from tests import building, papers

WORDS = "สำนักงานเขต ปีงบประมาณ พ.ศ. ๒๕๖๖"


def reasons(contents: Contents) -> list[Reason]:
    return [refusal.reason for refusal in contents.refusals]


def test_the_words_of_each_page_are_read_with_its_number() -> None:
    contents = read(papers.pdf_of(WORDS, "", "หน้าสุดท้าย"), "PDF")
    assert (contents.refusals, contents.pictured) == ((), ())
    assert contents.pages == 3
    assert [(one.page, one.text.strip()) for one in contents.passages] == [(1, WORDS), (3, "หน้าสุดท้าย")]
    assert contents.has_text_layer
    assert WORDS in contents.words


def test_what_a_pdf_says_aside_is_read_with_its_place() -> None:
    words = "ติดต่อ 081 234 5678"
    for change, part, page in (
        (papers.with_note, "annotation", 1),
        (papers.with_info, "info", 0),
        (papers.with_xmp, "info", 0),
        (papers.with_field, "annotation", 1),
    ):
        contents = read(papers.pdf_of("ก", change=change(words)), "PDF")
        found = [one for one in contents.passages if words in one.text]
        assert found, change
        assert {(one.part, one.page) for one in found} == {(part, page)}
        assert words not in contents.words


def test_pages_with_a_picture_and_no_letter_are_told() -> None:
    contents = read(papers.pdf_of("", "", change=papers.with_picture), "PDF")
    assert contents.pictured == (1, 2)
    assert not contents.has_text_layer
    assert contents.passages == ()


def test_an_encrypted_pdf_is_refused_with_and_without_a_password_to_open_it() -> None:
    for lock in (Encryption(owner="a", user="b"), Encryption(owner="a", user="")):
        assert reasons(read(papers.pdf_of(encryption=lock), "PDF")) == [Reason.ENCRYPTED]


def test_a_script_is_refused_with_the_number_of_its_object() -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    contents = read(papers.pdf_of(change=papers.with_root(OpenAction=script)), "PDF")
    assert set(reasons(contents)) == {Reason.JAVASCRIPT}
    assert contents.refusals[0].where.endswith(" 0 obj")


def test_an_empty_list_of_embedded_files_is_no_fault() -> None:
    names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([])))
    assert read(papers.pdf_of(change=papers.with_root(Names=names)), "PDF").refusals == ()


def test_letters_that_a_browser_spells_out_beside_their_glyphs_are_read_once() -> None:
    printed = building.PROJECT / "tests/sites/complete/content/2566/files/procurement-notices-2566.pdf"
    words = read(printed.read_bytes(), "PDF").words
    assert words.startswith(
        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1\nประกาศเชิญชวนและประกาศผลการจัดซื้อจัดจ้าง\nปีงบประมาณ พ.ศ. 2566"
    )


def test_words_that_word_cut_into_runs_are_read_as_one() -> None:
    contents = read(papers.docx_of(papers.runs("เลข 1103", "7020", "71811") + papers.runs("บรรทัดใหม่")), "DOCX")
    assert "เลข 1103702071811\nบรรทัดใหม่" in contents.words
    assert contents.refusals == ()


def test_comments_and_properties_of_office_files_are_read_with_their_part() -> None:
    data = papers.docx_of(word__comments=papers.comments("ถึงผู้ตรวจ"), docProps__core=papers.core("ฉบับร่าง"))
    told = {one.part: one.text.strip() for one in read(data, "DOCX").passages}
    assert "ถึงผู้ตรวจ" in told["word/comments.xml"]
    assert told["docProps/core.xml"] == "ฉบับร่าง"


def test_numbers_of_a_sheet_are_read_as_they_are_shown() -> None:
    contents = read(papers.xlsx_of([["เลข", 1103702071811], ["ยอด", 12.5]]), "XLSX")
    assert any("1103702071811" in one.text for one in contents.passages)


def test_lists_of_plain_text_keep_the_line_of_each_row() -> None:
    contents = read("รายการ,จำนวน\nกระดาษ,-5\n".encode(), "CSV")
    assert contents.passages == (Passage("รายการ,จำนวน", line=1), Passage("กระดาษ,-5", line=2))


def test_words_between_elements_pictures_and_results_of_formulas_are_no_hindrance() -> None:
    cells = '<row><c t="str"><v>ผลลัพธ์</v></c><c><v>1.5E3</v></c></row>'
    sheet = f'<worksheet xmlns="x"><sheetData>{cells}</sheetData>หลัง<b/>ท้าย</worksheet>'
    more: dict[str, str | bytes] = {"xl/worksheets/sheet1.xml": sheet, "xl/media/image1.png": papers.picture_of("PNG")}
    contents = read(papers.with_parts(papers.xlsx_of([["ก"]]), more), "XLSX")
    told = next(one.text for one in contents.passages if one.part == "xl/worksheets/sheet1.xml")
    assert [line for line in told.split("\n") if line] == ["ผลลัพธ์", "1500", "หลังท้าย"]


def test_a_field_that_keeps_its_value_in_a_stream_is_read() -> None:
    def change(pdf: Pdf) -> None:
        value = pdf.make_indirect(pdf.make_stream("ค่าของช่อง".encode("utf-16")))
        pdf.Root.AcroForm = Dictionary(Fields=Array([Dictionary(FT=Name.Tx, V=value)]))

    assert "ค่าของช่อง" in [one.text for one in read(papers.pdf_of("ก", change=change), "PDF").passages]


def test_a_part_of_a_page_that_cannot_be_unpacked_takes_nothing_from_the_others() -> None:
    def change(pdf: Pdf) -> None:
        broken = pdf.make_stream(b"no deflate")
        broken.stream_dict = Dictionary(Filter=Name.FlateDecode)
        pdf.pages[0].Contents = Array([pdf.pages[0].Contents, pdf.make_indirect(broken)])
        spelt = b"/Span<</ActualText <FEFF0E01> >> BDC EMC"
        pdf.pages[0].Contents.append(pdf.make_indirect(pdf.make_stream(spelt)))

    contents = read(papers.pdf_of("ที่เหลือ", change=change), "PDF")
    assert (contents.refusals, contents.words.strip()) == ((), "ที่เหลือ")
