"""Tables whose columns are kept apart by bars."""

from policymatch.reading.sections import paragraphs


def test_a_column_of_what_is_laid_down_holds_what_is_given():
    body = (
        "补助项目 | 补助规定 | 需提供的材料 | 备 注\n"
        "一、冷库 | 新建冷库的，给予10万元补助。 | 《申请表》、营业执照 | 按年申报\n"
        "改建冷库的，给予4万元补助。 | 《申请表》、竣工证明"
    )
    cells = [body[p.start : p.end] for p in paragraphs(body) if p.cell and p.role == "offer"]
    assert "改建冷库的，给予4万元补助。" in cells
    named = "补助项目 | 主管科室 | 需提供的材料 | 备注\n" + body.split("\n", 1)[1]
    assert not any(p.cell and p.role == "offer" for p in paragraphs(named))


def test_a_note_set_wide_is_the_head_of_what_a_row_asks_beside():
    body = (
        "补助项目 | 补助规定 | 需提供的材料 | 备 注\n"
        "一、冷库 | 新建冷库的，给予10万元补助。 | 《申请表》、营业执照 | 按年申报\n"
        "二、货架 | 购置货架的，给予2万元补助。 | 具体安排以县里的通知为准"
    )
    told = {body[p.start : p.end]: p for p in paragraphs(body) if p.cell}
    assert told["具体安排以县里的通知为准"].role == "condition"
    assert told["二、货架"].role == "offer"
