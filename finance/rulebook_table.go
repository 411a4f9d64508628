package finance

import (
	"strconv"

	"github.com/openatt/treaty/att"
)

// linePointer points at the line of a member.
func linePointer(i int) string { return "/lines/" + strconv.Itoa(i) }

// Rules returns every rule that the checks of this package can report, in the order of the codes.
func Rules() []att.Rule {
	return []att.Rule{
		ruleUnverified, ruleRateUnverified, ruleNotChosen, ruleUnit, rulePercent, ruleLDCDate, ruleMinimumRate,
		ruleFixed, ruleFloorCeiling, ruleExactUnshared, ruleFloorMoney, ruleExcess,
		ruleTolerance, rulePlanLacks, ruleInstalment, rulePlanSum, rulePlanLength, rulePlanLate, rulePlanConference,
		ruleBudgetLacks, ruleBudgetCode, ruleBudgetPayer, ruleBudgetFigure, ruleOverspent, ruleForecast, ruleVariance,
		ruleAssessedAfterWithdrawal, ruleOwedAfterWithdrawal,
	}
}

var ruleUnverified = att.Rule{
	Code: "FIN-17-3-01", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "{field} rests on a source that was not read: {source}",
	Doc: "Article 17(3): financial rules are those that the Conference adopted; a value that was not read there is " +
		"marked.",
	Translations: att.Translations{
		Arabic:  "يستند {field} إلى مصدر لم يُقرأ: {source}",
		Chinese: "{field}所依据的来源未经查阅：{source}",
		French:  "{field} repose sur une source qui n'a pas été lue : {source}",
		Russian: "{field} основано на источнике, который не был прочитан: {source}",
		Spanish: "{field} se basa en una fuente que no se ha leído: {source}",
	},
}

var ruleRateUnverified = att.Rule{
	Code: "FIN-17-3-02", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "the rate {rate} of {code} rests on a source that was not read: {source}",
	Doc: "Article 17(3): contributions follow the scale that the financial rules name; a rate that was not read is " +
		"marked.",
	Translations: att.Translations{
		Arabic:  "المعدل {rate} لـ {code} يستند إلى مصدر لم يُقرأ: {source}",
		Chinese: "{code}的比率{rate}所依据的来源未经查阅：{source}",
		French:  "le taux {rate} de {code} repose sur une source qui n'a pas été lue : {source}",
		Russian: "ставка {rate} для {code} основана на источнике, который не был прочитан: {source}",
		Spanish: "la cuota {rate} de {code} se basa en una fuente que no se ha leído: {source}",
	},
}

var ruleNotChosen = att.Rule{
	Code: "FIN-17-3-03", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "{field} is not chosen",
	Doc:     "Article 17(3): what the financial rules decide has to be stated; there is no silent default.",
	Translations: att.Translations{
		Arabic:  "لم يُحدَّد {field}",
		Chinese: "未选定{field}",
		French:  "{field} n'est pas choisi",
		Russian: "не выбрано: {field}",
		Spanish: "no se ha elegido {field}",
	},
}

var ruleUnit = att.Rule{
	Code: "FIN-17-3-04", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the unit of rounding is {got} (want more than 0)",
	Doc:     "Article 17(3): amounts are rounded to a unit that the financial rules name.",
	Translations: att.Translations{
		Arabic:  "وحدة التقريب هي {got} (المطلوب أكثر من 0)",
		Chinese: "舍入单位为{got}（应大于0）",
		French:  "l'unité d'arrondi est {got} (attendu : plus de 0)",
		Russian: "единица округления: {got} (должна быть больше 0)",
		Spanish: "la unidad de redondeo es {got} (se espera más de 0)",
	},
}

var rulePercent = att.Rule{
	Code: "FIN-17-3-05", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "{field} is {got} per cent (allowed: 0 to 100)",
	Doc:     "Article 17(3): a bound of the financial rules is a share of the total.",
	Translations: att.Translations{
		Arabic:  "{field} هو {got} في المائة (المسموح من 0 إلى 100)",
		Chinese: "{field}为百分之{got}（允许0至100）",
		French:  "{field} vaut {got} pour cent (permis : 0 à 100)",
		Russian: "{field}: {got} процентов (допускается от 0 до 100)",
		Spanish: "{field} es {got} por ciento (permitido: de 0 a 100)",
	},
}

var ruleLDCDate = att.Rule{
	Code: "FIN-17-3-06", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "there is a cap for least developed countries and no day on which being one counts",
	Doc:     "Article 17(3): States leave the list of least developed countries, so a cap needs a reference date.",
	Translations: att.Translations{
		Arabic:  "يوجد حد أقصى لأقل البلدان نموا ولا يوجد يوم مرجعي",
		Chinese: "设有最不发达国家上限，但没有基准日",
		French:  "il y a un plafond pour les pays les moins avancés, mais pas de jour de référence",
		Russian: "есть предел для наименее развитых стран, но нет отчётной даты",
		Spanish: "hay un límite para los países menos adelantados, pero no un día de referencia",
	},
}

var ruleMinimumRate = att.Rule{
	Code: "FIN-17-3-07", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "members at the minimum rate are pinned and the minimum rate is not given",
	Doc:     "Article 17(3): a rule about members at the minimum of the scale needs that minimum.",
	Translations: att.Translations{
		Arabic:  "ثُبِّت الأعضاء عند المعدل الأدنى ولم يُذكر هذا المعدل",
		Chinese: "按最低比率缴款的成员被固定，但未给出最低比率",
		French:  "les membres au taux minimum sont fixés, mais ce taux n'est pas donné",
		Russian: "члены с минимальной ставкой закреплены, но ставка не указана",
		Spanish: "los miembros con la cuota mínima quedan fijos, pero esa cuota no se indica",
	},
}

var ruleFixed = att.Rule{
	Code: "FIN-17-3-08", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the fixed share of {code}, {got} per cent, is unusable or given twice (allowed: 0 to 100, once)",
	Doc:     "Article 17(3): a share fixed by decision is one share of the total for one member.",
	Translations: att.Translations{
		Arabic:  "الحصة الثابتة لـ {code}، وهي {got} في المائة، غير صالحة أو مكررة (المسموح من 0 إلى 100، مرة واحدة)",
		Chinese: "{code}的固定份额百分之{got}不可用或重复（允许0至100，一次）",
		French:  "la part fixe de {code}, {got} pour cent, est inutilisable ou donnée deux fois (permis : 0 à 100, une fois)",
		Russian: "фиксированная доля {code}, {got} процентов, непригодна или указана дважды (допускается от 0 до 100, один раз)",
		Spanish: "la parte fija de {code}, {got} por ciento, no es utilizable o figura dos veces (permitido: de 0 a 100, una vez)",
	},
}

var ruleFloorCeiling = att.Rule{
	Code: "FIN-17-3-09", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the floor of {floor} per cent is above the ceiling of {ceiling}",
	Doc:     "Article 17(3): no share can be at least the floor and at most a lower ceiling.",
	Translations: att.Translations{
		Arabic:  "الحد الأدنى {floor} في المائة أعلى من الحد الأقصى {ceiling}",
		Chinese: "百分之{floor}的下限高于上限{ceiling}",
		French:  "le plancher de {floor} pour cent dépasse le plafond de {ceiling}",
		Russian: "нижний предел {floor} процентов выше верхнего предела {ceiling}",
		Spanish: "el mínimo de {floor} por ciento supera el máximo de {ceiling}",
	},
}

var ruleExactUnshared = att.Rule{
	Code: "FIN-17-3-10", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "an exact total is asked for and what bounds take off is not redistributed",
	Doc:     "Article 17(3): amounts sum to the budget only when somebody bears what a bound takes off a member.",
	Translations: att.Translations{
		Arabic:  "طُلب مجموع مضبوط ولم يُعَد توزيع ما تخصمه الحدود",
		Chinese: "要求总额精确，但界限所减部分未重新分配",
		French:  "un total exact est demandé, mais ce que les bornes retirent n'est pas redistribué",
		Russian: "требуется точная сумма, но то, что снимают пределы, не перераспределяется",
		Spanish: "se pide un total exacto, pero lo que quitan los límites no se redistribuye",
	},
}

var ruleFloorMoney = att.Rule{
	Code: "FIN-17-3-11", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the minimum contribution is {got} (want more than nothing)",
	Doc:     "Article 17(3): a minimum contribution of the financial rules is an amount that every member owes.",
	Translations: att.Translations{
		Arabic:  "الاشتراك الأدنى هو {got} (المطلوب أكثر من صفر)",
		Chinese: "最低缴款为{got}（应大于零）",
		French:  "la contribution minimale est {got} (attendu : plus que rien)",
		Russian: "минимальный взнос: {got} (должен быть больше нуля)",
		Spanish: "la contribución mínima es {got} (se espera más que nada)",
	},
}

var ruleExcess = att.Rule{
	Code: "FIN-17-3-12", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "{kind} of {got} for {member} on {date} takes off {excess} more than there is",
	Doc:     "Article 17(3): a write-off, dispute or refund is about an amount that is owed or was paid too much.",
	Translations: att.Translations{
		Arabic:  "{kind} بمبلغ {got} لـ {member} في {date} يخصم {excess} زيادة على الموجود",
		Chinese: "{date}对{member}的{kind}{got}超出可减数额{excess}",
		French:  "{kind} de {got} pour {member} le {date} retire {excess} de plus que ce qu'il y a",
		Russian: "{kind} на {got} для {member} от {date} снимает на {excess} больше, чем есть",
		Spanish: "{kind} de {got} para {member} el {date} resta {excess} más de lo que hay",
	},
}

var ruleAssessedAfterWithdrawal = att.Rule{
	Code: "FIN-24-3-01", Severity: att.SeverityWarning, Provision: att.Art24Par3,
	Message: "{member} is assessed for {year}, a year that begins after its withdrawal took effect on {date}",
	Doc:     "Article 24(3): a State owes what accrued while it was a party, not what falls wholly after.",
	Translations: att.Translations{
		Arabic:  "حُسب اشتراك {member} عن سنة {year} التي تبدأ بعد نفاذ انسحابه في {date}",
		Chinese: "{member}被摊派{year}年的会费，而该年始于其{date}退出生效之后",
		French:  "{member} est mis en recouvrement pour {year}, année qui commence après son retrait du {date}",
		Russian: "{member} начислен взнос за {year}, год, который начинается после его выхода {date}",
		Spanish: "a {member} se le asigna una cuota para {year}, año que comienza después de su retirada el {date}",
	},
}

var ruleOwedAfterWithdrawal = att.Rule{
	Code: "FIN-24-3-02", Severity: att.SeverityInfo, Provision: att.Art24Par3,
	Message: "{member} withdrew on {date} and still owes {outstanding}",
	Doc:     "Article 24(3): withdrawal does not discharge a State from what it owed as a party.",
	Translations: att.Translations{
		Arabic:  "انسحب {member} في {date} وما زال مدينا بمبلغ {outstanding}",
		Chinese: "{member}于{date}退出，仍欠{outstanding}",
		French:  "{member} s'est retiré le {date} et doit encore {outstanding}",
		Russian: "{member} вышел {date} и всё ещё должен {outstanding}",
		Spanish: "{member} se retiró el {date} y aún debe {outstanding}",
	},
}

var ruleTolerance = att.Rule{
	Code: "FIN-17-3-13", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the tolerance is {got} (want nothing or more)",
	Doc:     "Article 17(3): a tolerance for residues of payments is an amount.",
	Translations: att.Translations{
		Arabic:  "هامش التسامح هو {got} (المطلوب صفر أو أكثر)",
		Chinese: "容差为{got}（应为零或以上）",
		French:  "la tolérance est {got} (attendu : rien ou plus)",
		Russian: "допуск: {got} (должен быть нулевым или больше)",
		Spanish: "la tolerancia es {got} (se espera nada o más)",
	},
}

var rulePlanLacks = att.Rule{
	Code: "FIN-17-3-14", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the application for an arrangement lacks {field}",
	Doc: "Rule 8(1)(d) of the financial rules (Article 17(3)): an application names the State, its reasons, the total " +
		"outstanding and the payment plan.",
	Translations: att.Translations{
		Arabic:  "ينقص طلب الترتيب {field}",
		Chinese: "安排申请缺少{field}",
		French:  "il manque {field} dans la demande d'arrangement",
		Russian: "в заявке о договорённости отсутствует {field}",
		Spanish: "falta {field} en la solicitud de arreglo",
	},
}

var ruleInstalment = att.Rule{
	Code: "FIN-17-3-15", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "an instalment of {amount} due on {due} is unusable",
	Doc: "Rule 8(1)(d) of the financial rules (Article 17(3)): a payment plan has instalments with their dates, after " +
		"the application and in order.",
	Translations: att.Translations{
		Arabic:  "القسط {amount} المستحق في {due} غير صالح",
		Chinese: "{due}到期的分期款{amount}不可用",
		French:  "le versement de {amount} dû le {due} est inutilisable",
		Russian: "платёж {amount} со сроком {due} непригоден",
		Spanish: "el plazo de {amount} con vencimiento el {due} no es utilizable",
	},
}

var rulePlanSum = att.Rule{
	Code: "FIN-17-3-16", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the instalments sum to {got} (want {want})",
	Doc:     "Rule 8(1)(d) of the financial rules (Article 17(3)): a payment plan is about the total outstanding.",
	Translations: att.Translations{
		Arabic:  "مجموع الأقساط {got} (المطلوب {want})",
		Chinese: "分期款合计{got}（应为{want}）",
		French:  "la somme des versements est {got} (attendu : {want})",
		Russian: "сумма платежей: {got} (должна быть {want})",
		Spanish: "los plazos suman {got} (se espera {want})",
	},
}

var rulePlanLength = att.Rule{
	Code: "FIN-17-3-17", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the last instalment is due on {got} (allowed: until {allowed})",
	Doc:     "Rule 8(1)(d) of the financial rules (Article 17(3)): a payment plan may not exceed six years.",
	Translations: att.Translations{
		Arabic:  "القسط الأخير مستحق في {got} (المسموح حتى {allowed})",
		Chinese: "最后一期于{got}到期（允许至{allowed}）",
		French:  "le dernier versement est dû le {got} (permis : jusqu'au {allowed})",
		Russian: "последний платёж: {got} (допускается до {allowed})",
		Spanish: "el último plazo vence el {got} (permitido: hasta el {allowed})",
	},
}

var rulePlanLate = att.Rule{
	Code: "FIN-17-3-18", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the application of {got} is too late for the Conference of {conference} (allowed: until {allowed})",
	Doc: "Rule 8(1)(d) of the financial rules (Article 17(3)): applications are due 60 days before the start of a " +
		"Conference.",
	Translations: att.Translations{
		Arabic:  "الطلب المؤرخ {got} متأخر عن المؤتمر المنعقد في {conference} (المسموح حتى {allowed})",
		Chinese: "{got}的申请对{conference}的会议来说过迟（允许至{allowed}）",
		French:  "la demande du {got} est trop tardive pour la Conférence du {conference} (permis : jusqu'au {allowed})",
		Russian: "заявка от {got} опоздала к Конференции {conference} (допускается до {allowed})",
		Spanish: "la solicitud del {got} llega tarde para la Conferencia del {conference} (permitido: hasta el {allowed})",
	},
}

var rulePlanConference = att.Rule{
	Code: "FIN-17-3-19", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "the start of the Conference is not known, so the 60 days were not checked",
	Doc: "Rule 8(1)(d) of the financial rules (Article 17(3)): applications are due 60 days before the start of a " +
		"Conference.",
	Translations: att.Translations{
		Arabic:  "بداية المؤتمر غير معروفة، فلم تُراجع مدة الستين يوما",
		Chinese: "会议开始日期不详，因此未核查60天期限",
		French:  "le début de la Conférence n'est pas connu, les 60 jours n'ont donc pas été vérifiés",
		Russian: "начало Конференции неизвестно, поэтому 60 дней не проверены",
		Spanish: "no se conoce el inicio de la Conferencia, así que no se comprobaron los 60 días",
	},
}

var ruleBudgetLacks = att.Rule{
	Code: "FIN-17-3-20", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the budget lacks a usable {field}",
	Doc:     "Article 17(3): a budget is adopted for a financial period, in a currency.",
	Translations: att.Translations{
		Arabic:  "تنقص الميزانية {field} صالحة للاستخدام",
		Chinese: "预算缺少可用的{field}",
		French:  "il manque au budget {field} utilisable",
		Russian: "в бюджете нет пригодного поля: {field}",
		Spanish: "al presupuesto le falta {field} utilizable",
	},
}

var ruleBudgetCode = att.Rule{
	Code: "FIN-17-3-21", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "the code {code} of a line is empty or used twice",
	Doc:     "Article 17(3): spending is compared with the budget line by line.",
	Translations: att.Translations{
		Arabic:  "الرمز {code} لأحد البنود فارغ أو مكرر",
		Chinese: "项目编码{code}为空或重复",
		French:  "le code {code} d'une ligne est vide ou employé deux fois",
		Russian: "код {code} строки пуст или использован дважды",
		Spanish: "el código {code} de una línea está vacío o se usa dos veces",
	},
}

var ruleBudgetPayer = att.Rule{
	Code: "FIN-17-3-22", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "it is not stated who pays for {code}",
	Doc: "Article 17(3): the budget is funded as the financial rules say; assessed lines belong to a part of the " +
		"budget with its own payers.",
	Translations: att.Translations{
		Arabic:  "لم يُذكر من يدفع مقابل {code}",
		Chinese: "未说明谁支付{code}",
		French:  "il n'est pas dit qui paie pour {code}",
		Russian: "не указано, кто оплачивает {code}",
		Spanish: "no se indica quién paga {code}",
	},
}

var ruleBudgetFigure = att.Rule{
	Code: "FIN-17-3-23", Severity: att.SeverityError, Provision: att.Art17Par3,
	Message: "{field} of {code} is {got} (want nothing or more in the currency of the budget)",
	Doc:     "Article 17(3): a budget has one currency, and an amount that is not known is not nothing.",
	Translations: att.Translations{
		Arabic:  "{field} في {code} هو {got} (المطلوب صفر أو أكثر بعملة الميزانية)",
		Chinese: "{code}的{field}为{got}（应为零或以上，以预算货币计）",
		French:  "{field} de {code} est {got} (attendu : rien ou plus, dans la monnaie du budget)",
		Russian: "{field} строки {code}: {got} (должно быть нулевым или больше в валюте бюджета)",
		Spanish: "{field} de {code} es {got} (se espera nada o más en la moneda del presupuesto)",
	},
}

var ruleOverspent = att.Rule{
	Code: "FIN-17-3-24", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "{code} is committed and spent {excess} beyond what was approved",
	Doc:     "Article 17(3): the Conference adopts the budget; spending beyond a line needs an explanation.",
	Translations: att.Translations{
		Arabic:  "تجاوزت التزامات ونفقات {code} المعتمد بمقدار {excess}",
		Chinese: "{code}的承付和支出超出核定数额{excess}",
		French:  "{code} est engagé et dépensé à {excess} au-delà de ce qui a été approuvé",
		Russian: "по {code} обязательства и расходы превышают утверждённое на {excess}",
		Spanish: "{code} se ha comprometido y gastado en {excess} más de lo aprobado",
	},
}

var ruleForecast = att.Rule{
	Code: "FIN-17-3-25", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "the forecast of {code}, {got}, is below what is committed and spent (want at least {want})",
	Doc:     "Article 17(3): what will have been spent is at least what is spent and committed.",
	Translations: att.Translations{
		Arabic:  "التوقع لـ {code}، وهو {got}، أقل من الالتزامات والنفقات (المطلوب {want} على الأقل)",
		Chinese: "{code}的预测{got}低于承付和支出（应至少{want}）",
		French:  "la prévision de {code}, {got}, est inférieure à ce qui est engagé et dépensé (attendu : au moins {want})",
		Russian: "прогноз по {code}, {got}, ниже обязательств и расходов (должен быть не менее {want})",
		Spanish: "la previsión de {code}, {got}, es inferior a lo comprometido y gastado (se espera al menos {want})",
	},
}

var ruleVariance = att.Rule{
	Code: "FIN-17-3-26", Severity: att.SeverityWarning, Provision: att.Art17Par3,
	Message: "{code} differs by {variance} from what was approved and no reason is given",
	Doc:     "Article 17(3): the Conference that adopted a budget is told why it was not kept.",
	Translations: att.Translations{
		Arabic:  "يختلف {code} عن المعتمد بمقدار {variance} دون ذكر السبب",
		Chinese: "{code}与核定数额相差{variance}，未说明原因",
		French:  "{code} s'écarte de {variance} de ce qui a été approuvé, sans raison donnée",
		Russian: "{code} отличается на {variance} от утверждённого, причина не указана",
		Spanish: "{code} difiere en {variance} de lo aprobado y no se da la razón",
	},
}
