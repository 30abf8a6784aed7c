/** Words that carry no claim of their own, and those that only join others. */

export const ordinary =
  "last|next step|renew|renewal on|up for renewal|its renewal|the quarter|the month|the year|each month|set|the same|went from|go|goes from|runs|run|use|worth|altogether|people|business|monthly recurring|the|a|an|this|these|those|that|is|are|was|were|be|been|being|has|have|had|having|do|does|stands|stand|stood|sits|sat|at|came|comes|come|went|goes|saw|sees|showed|shows|show|ended|ends|finished|reached|reaches|reads|measured|making|made|makes|bringing|brought|brings|there|here|also|too|then|currently|now|both sides|as|follows|overview|summary|period|date|recorded|recording|worth of|in all|among|account's|own|respectively|namely|i e|part|parts|point|points|figure|figures|value|values|level|levels|rate|rates|number|size|basis|mark|band|status|state|code|detail|details|data|fact|facts|listed|list|lists|name|marked|flagged|rated|scored|counted|count|counts|total|amount|amounts|meanwhile|where|which|whose|when|being|each of them|its|their|his|her|posted|registered|carries|carried|holds|held|contributed|contributes|accounted|accounts for|responsible|looked";

export const prepositions =
  "than|than in|than on|than at|in|at|for|of|from|to|by|with|on|over|during|across|within|against|between|into|through|versus|vs|compared with|compared to|out of|as of|till|until|since the|about the|within the|among";

export const joining = "and|but|while|whereas|plus|with|where|as well as|or|yet|then|though|which";
