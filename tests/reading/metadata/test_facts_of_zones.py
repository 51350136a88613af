"""Facts of documents of development zones: who issued them, where they hold, and how long."""


def test_a_zone_of_several_districts_holds_in_the_city_around_them(read):
    body = "南京江北新区管理委员会关于印发软件产业若干措施的通知\n一、对软件企业给予奖励。\n"
    assert read(body).region == "320100"


def test_a_national_zone_of_a_city_is_no_body_of_the_country(read):
    body = "常州国家高新技术产业开发区经济发展局关于组织申报技改补贴的通知\n一、对企业给予补贴。\n"
    assert read(body).region == "320411"
    assert read(body.replace("常州", "洛阳")).region == "410300"


def test_the_board_that_signs_in_full_is_the_one_that_the_title_names_in_short(read):
    body = (
        "合肥高新区管委会关于印发人才若干措施的通知\n各有关单位：\n现印发给你们，请遵照执行。\n"
        "合肥高新技术产业开发区管理委员会\n2023年5月8日\n"
    )
    assert read(body).issuer == "合肥高新技术产业开发区管理委员会"


def test_a_term_told_behind_notes_is_the_term_of_the_document(read):
    body = (
        "沈阳市浑南区惠企政策服务卡\n一、对软件企业给予奖励。\n"
        "说明：同类政策不重复享受。政策执行期至2026年6月30日。如遇上级政策调整，以最新文件为准。\n"
    )
    assert str(read(body).expires_on) == "2026-06-30"
