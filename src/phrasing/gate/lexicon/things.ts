/** Nouns that are counted or held: the things of a list, and the people's roles. */

/** Each line is one thing under several names. */
export const things: readonly string[] = [
  "account|customer|client|logo|company",
  "driver|contributor|cause|factor|mover",
  "contact|person|people",
  "segment",
  "region",
  "plan",
  "product",
  "cohort",
  "signal|sign",
  "renewal",
  "ticket|support ticket",
  "invoice",
  "payment",
  "user",
  "seat",
  "survey|answer|response|reply",
  "task",
  "episode",
  "feature",
  "team",
  "subscription",
  "contract",
  "component|dimension",
  "loss",
  "point",
];

export const roles: readonly string[] = [
  "owner|owned by|owns|owned|looks after|looked after by",
  "csm|customer success manager",
  "champion",
  "decision maker",
  "account manager",
  "manager",
  "sponsor|executive sponsor",
  "admin",
  "ceo",
  "cto",
  "cfo",
  "coo",
  "vp",
  "director",
  "head",
  "lead",
  "buyer",
  "founder",
  "engineer",
];

export const causes: readonly (readonly ["before" | "behind", string])[] = [
  // What stands behind the word is the cause.
  [
    "behind",
    "because|because of|due to|after|driven by|thanks to|as a result of|since|owing to|caused by|reflects|reflecting|reflected|following|on the back of|led by|explained by|on account of|stems from|stemming from|attributed to|attributable to|the result of|resulting from|triggered by|given|in the wake of|amid|pulled down by|dragged down by|pushed up by|lifted by|fuelled by|fueled by|the reason is|the reason was|reason|cause was|the cause|cause is|came from|comes from|coming from|from a loss at|on weaker|on lower|on higher|behind the drop|behind the fall|behind the rise|leading it|behind it|led the|drove it",
  ],
  // What stands before it is.
  [
    "before",
    "so|caused|causes|causing|led to|leads to|leading to|drove|drives|driving|explains|explained|resulted in|results in|contributed to|triggered|triggers|pushed|pushing|pulled|pulling|dragged|dragging|is behind|are behind|was behind|were behind|weighed on|hurt|hurts|helped|lifted|boosted|made|therefore|hence|thus|consequently|as a result|so that",
  ],
];

export const quantities: readonly (readonly ["all" | "none" | "most" | "both" | "only", string])[] = [
  [
    "all",
    "all|every|each|all of them|all of the|each of them|every one|every one of them|entire|whole|always|any|everything|everyone|only",
  ],
  ["both", "both|both of them"],
  ["none", "none|no|none of them|no other|not one|nobody"],
  [
    "most",
    "most|most of|majority|the majority of|mostly|mainly|primarily|largely|chiefly|many|several|few|some|numerous|half of|almost all|nearly all|a handful of|various|multiple",
  ],
];

export const extremes: readonly (readonly ["top" | "bottom" | "good" | "bad", string])[] = [
  ["top", "biggest|largest|highest|greatest|most|top|main|leading|number one|longest|major|key|maximum|peak"],
  ["bottom", "smallest|lowest|least|fewest|minimum|shortest|minor"],
  ["good", "best|strongest|healthiest"],
  ["bad", "worst|weakest|most at risk|riskiest|unhealthiest"],
];
