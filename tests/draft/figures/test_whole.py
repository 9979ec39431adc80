"""Constructions of whole reports and communiqués that were read wrongly, and without a question."""

from __future__ import annotations

from reportgen.model.reading import ReadFigure
from tests.draft.figures.reading import figures, numbers, said


def _told(text: str, what: str = "achievements") -> list[str]:
    """Subject and questions of each figure."""
    return [_line(it) for it in figures(text, what)]


def _line(figure: ReadFigure) -> str:
    return said(figure, "subject", "asks")


def test_what_leaves_out_the_head_of_the_one_before_is_asked() -> None:
    text = "火电装机容量13.9亿千瓦，比上年增长4.1%；水电4.2亿千瓦，增长1.8%；核电1亿千瓦。"
    assert _told(text) == ["火电装机容量"] * 2 + ["水电 subject"] * 2 + ["核电 subject"]
    assert _told("海湾进出口641亿元；对西岸550亿元。")[1] == "西岸 subject"
    spent = "居民人均消费支出26796元；其中城镇居民32994元，农村居民18175元。"
    assert _told(spent)[1:] == ["城镇居民 subject", "农村居民 subject"]
    insured = "参加医疗保险人数为3709万人。从结构看，在职职工2711万人，退休人员997万人。"
    assert _told(insured)[1:] == ["在职职工 subject", "退休人员 subject"]


def test_what_has_a_head_or_a_verb_of_its_own_is_not_asked() -> None:
    text = "新增发电装机容量3.7亿千瓦，新增火电0.6亿千瓦；财政收入5亿元，地方财政赤字3亿元。"
    assert not any("subject" in it.asks for it in figures(text))


def test_an_applied_science_keeps_its_name() -> None:
    assert _told("应用研究经费3661.5亿元。") == ["应用研究经费"]


def test_a_title_of_the_nation_is_no_area() -> None:
    assert [(it.subject, it.area) for it in figures("全国文明村镇达到84个。")] == [
        ("全国文明村镇", None)
    ]
    assert figures("全国城镇化率达到60%。")[0].area == "全国"


def test_what_is_reached_is_no_target_among_targets() -> None:
    got = figures("我省60岁以上人口已达2.5亿人。", "targets")[0]
    assert (got.role, got.asks) == ("result", ("period", "role"))
    assert figures("城镇新增就业1100万人以上。", "targets")[0].role == "target"


def test_to_whom_it_was_done_is_not_how_many_there_are() -> None:
    assert _told("涉及10.5万人的保交房任务全部完成。") == ["保交房任务 subject"]
    assert _told("从失业保险基金结余中拿出1000亿元。") == ["从失业保险基金结余中拿出 subject"]


def test_a_noun_ends_before_what_is_said_of_it() -> None:
    assert _told("17种抗癌药大幅降价。") == ["抗癌药"]
    assert _told("7个品牌入围百强榜。") == ["品牌"]
    assert _told("36起成功避险案例获部门表扬。") == ["成功避险案例"]
    assert _told("外送电量双双超过1000亿度。") == ["外送电量"]


def test_a_list_goes_on_behind_a_move() -> None:
    text = "高新技术企业从0.94万家增加到1.55万家、科技型中小企业达到2.8万家。"
    assert [it.subject for it in figures(text)] == ["高新技术企业"] * 2 + ["科技型中小企业"]


def test_a_point_at_the_front_of_a_paragraph_is_asked_of_what_follows() -> None:
    got = figures("截至2020年末，装机容量29.2亿千瓦。风电装机容量5亿千瓦。新建电站1亿千瓦。")
    assert [(it.period, it.asks) for it in got] == [
        ("2020-12-31", ()),
        ("2020-12-31", ("period",)),
        ("2020", ()),
    ]


def test_a_year_before_a_name_is_no_part_of_it() -> None:
    assert figures("到2030年人均地区生产总值达到10万元。", "targets")[0].subject == (
        "人均地区生产总值"
    )


def test_what_no_name_stands_for_is_asked() -> None:
    asked = (
        "产业规模突破100亿元。", "产能占全球30%。", "运动会上冬夏项目共获得48枚金牌。",
        "推动西岸60万吨赖氨酸项目达产。", "办理代表建议9件、委员提案5件。",
        "7大产业集群对工业贡献率超过70%。",
        "推动大宗货物年运量150万吨以上的园区接入铁路。", "年度完成投资1万亿元。", "利用率达94.5%。",
        "税率降至13%。", "升学率实现3年跨进前列目标。", "开工建设南网720兆瓦储能电站。",
        "6000千瓦及以上电厂利用时间3592小时。",
    )  # fmt: skip
    for text in asked:
        assert "subject" in figures(text)[-1].asks, text
    assert _told("人参、食用菌全产业链产值分别达到12亿元、1亿元。") == [
        "人参产值 subject",
        "食用菌全产业链产值",
    ]
    which = _told("年销售收入超10亿元的龙头企业达100家以上。")
    assert which == ["年销售收入 subject", "龙头企业 subject"]
    shares = _told("企业和高等学校经费所占比重分别为78.0%和11.5%。")
    assert all(it.endswith("subject") for it in shares)


def test_fine_dust_with_a_low_line_is_a_name() -> None:
    assert numbers("PM_2.5浓度为25.9微克/立方米。")[0].what == "name"


def test_a_distance_of_growths_is_of_no_indicator() -> None:
    got = figures("一产增加值增幅高于全国0.7个百分点。")[0]
    assert (got.measure, got.indicator, "indicator" in got.asks) == ("gap", None, True)


def test_a_look_back_on_several_years_does_not_say_of_which_a_number_is() -> None:
    text = (
        "一、“十三五”时期和2020年工作回顾\n过去的五年极不寻常。\n"
        "城镇新增就业603万人。\n刚刚过去的2020年很不平凡。\n城镇新增就业121万人。"
    )
    assert [it.asks for it in figures(text)] == [("period",), ()]
    assert figures("一年来，我们攻坚克难。\n城镇新增就业121万人。")[0].asks == ()
    assert figures("过去五年很好。\n新增就业110万人。", "targets")[0].asks == ()


def test_what_is_counted_behind_a_number_is_its_subject_and_not_the_one_before() -> None:
    told = _told("66个园区开展试点，1.4万余家企业实施改造；20个赛道形成成果。")
    assert told == ["园区", "企业 subject", "赛道"]
    assert _told("抓好4个在建抽水蓄能项目建设。") == ["抓好在建抽水蓄能项目建设"]
    assert _told("大型市场完成100万批次农产品快检。") == ["大型市场 subject"]
    assert _told("新建6个国家级、20个省级临床专科。")[0] == "新建国家级 subject"
    assert _told("56个土地整治项目扎实推进。") == ["土地整治项目"]
    assert _told("减免27万名幼儿保教费。") == ["减免幼儿保教费 subject"]
    assert _told("以全省100个县（市、区）为基础。") == ["县（市、区） subject"]


def test_a_noun_goes_on_behind_a_bracket_in_its_midst() -> None:
    text = "改扩建50个社区和乡镇（街道）养老服务中心。"
    assert _told(text) == ["改扩建社区和乡镇（街道）养老服务中心"]
    assert _told("建成50个养老服务中心（含街道）。") == ["建成养老服务中心"]


def test_a_count_before_a_share_is_a_part_of_its_name() -> None:
    got = numbers("引进项目793个，其中12条重点产业链项目占比达84.4%。")
    assert [it.figure and it.figure.subject for it in got] == [
        "引进项目", None, "12条重点产业链项目占比"
    ]  # fmt: skip


def test_verbs_before_a_subject_and_what_holds_of_a_few_only() -> None:
    assert _told("推动完全成本保险覆盖率达到70%。") == ["完全成本保险覆盖率"]
    assert _told("推动班列拓线扩量、开行4000班次。")[0].endswith("开行 subject")
    assert _told("招募志愿者3000名、社区助理3000名。")[1] == "社区助理 subject"
    assert "subject" in _told("对网络销售额2万元以上且快递量1000单以上的主体补助。")[0]
    assert _told("综合算力指数全国排名第八。") == ["综合算力指数"]
    assert _told("新增电力装机3000万千瓦，其中风电装机2000万千瓦。")[1] == "风电装机 subject"
    assert _told("改革惠及6万名近亲属、共济金额69亿元。")[1].endswith("subject")
    assert figures("省市县选派科技副总1787名。")[0].area is None


def test_a_count_before_what_grew_is_a_part_of_its_name() -> None:
    got = numbers("17个重点传统制造业增加值增长5.3%。")
    assert [it.figure is None for it in got] == [True, False]
    assert _told("和美乡村覆盖率达73%，4家浙企上榜名录。") == ["和美乡村覆盖率", "浙企"]


def test_words_that_only_look_like_an_end_a_place_or_a_unit() -> None:
    assert _told("建成6个义务教育优质均衡发展区。") == ["建成义务教育优质均衡发展区"]
    assert _told("6.5万个智能预案全市配置。") == ["智能预案"]
    assert figures("办理市人大代表建议1402件。")[0].area is None
    assert figures("每万城镇常住人口拥有社区工作者19.2人。")[0].unit != "persons"
