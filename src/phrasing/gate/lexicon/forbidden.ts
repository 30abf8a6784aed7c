/** Words that say more than any facts can hold: forecasts, advice, promises, guesses, feelings, speech. */

export const forbidden: readonly (readonly [why: string, words: string])[] = [
  [
    "is a forecast",
    "will|won't|shall|going to|expected|expect|expects|expecting|forecast|forecasts|forecasted|projected|projection|predict|predicts|predicted|tomorrow|soon|upcoming|next week|next month|next quarter|next year|on track|poised|set to|trending toward|heading|headed|headwind|outlook|trajectory|if",
  ],
  [
    "is advice",
    "should|must|ought|recommend|recommends|recommended|recommendation|suggest|suggests|suggested|consider|advise|advised|need|needs|needed|let's|please|try|call|contact them|reach out|schedule|follow up|make sure|ensure|prioritise|prioritize|focus|urgent|urgently|immediately|asap|action required",
  ],
  [
    "is a promise",
    "guarantee|guarantees|guaranteed|promise|promises|promised|commit|commits|we'll|i'll|assure|assured|certain|certainly|definitely|surely|sure",
  ],
  ["draws a conclusion", "so"],
  // "The same goes for Globex": the figure is not said again, so that nothing holds it to the second place.
  ["says it of somebody else without a figure", "the same goes|likewise|similarly|ditto|also in|also at|also for"],
  [
    "is a guess",
    "likely|unlikely|probably|possibly|perhaps|maybe|might|could|would|may|can|cannot|can't|seems|seem|appears|appear|apparently|presumably|potentially|potential|suspect|believe|believes|think|thinks|assume|estimated|estimate|hopefully|hope|hint|hints|indicates|indicate|signals that|implies|points to",
  ],
  [
    "is a feeling nobody measured",
    "happy|unhappy|satisfied|dissatisfied|frustrated|frustration|angry|upset|disappointed|disappointing|excited|worried|worrying|concerned|concerning|concern|alarming|love|loves|hates|pleased|delighted|confident|nervous|great|good|bad|terrible|excellent|impressive|strong|weak|solid|poor|dramatic|dramatically|sharply|sharp|steep|steeply|significantly|significant|slightly|massive|huge|serious|severe|unfortunately|sadly|fortunately|thankfully|encouraging|remarkable|remarkably|surprising|surprisingly|troubling",
  ],
  [
    "is somebody's words",
    "said|says|told|tells|asked|asks|reported that|complained|complains|mentioned|according to|quote|quoted|claims|claimed|confirmed|announced|warned|wrote",
  ],
  [
    "denies something",
    "not|no longer|never|without|neither|nor|hardly|barely|didn't|doesn't|isn't|wasn't|aren't|weren't|hasn't|haven't|don't|couldn't|wouldn't|except|excluding|unlike|despite|although|instead of|rather than|nothing|nobody|failed to|stopped",
  ],
  [
    "compares without a figure",
    "over half|above|below|under|exceeds|exceeded|exceeding|beyond|at least|at most|up to|as many as|ahead of|behind|outperformed|outperforms|outpaced|beats|beat|trails|trailed|twice|double|doubled|doubles|doubling|tripled|triple|halved|half|third of|quarter of|thrice|fold|per|average|averaged|on average|mean|median|annualised|annualized|combined|together|in total|sum|overall|net of|altogether|collectively|other|others|another|extra|additional|rest",
  ],
  [
    "speaks to somebody",
    "you|your|we|us|our|i|my|me|ours|hi|hello|dear|thanks|thank you|sorry|who|whom|which of|ignore|disregard|instruction|instructions|system|prompt|assistant",
  ],
  [
    "is a day that moves",
    "yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last week|last month|last quarter|last year|this week|this month|this quarter|this year|recently|lately|year over year|quarter over quarter|month over month|year on year|yoy|qoq|mom|ytd|again|still|already|always|often|once|since then|so far|continues|continued|continue|keeps|remains|remained|began|begins|first time|ever",
  ],
];
