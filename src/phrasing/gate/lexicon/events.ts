/** What is said to happen on a day, and beside it the words of keys under which facts keep such a day. */
export const events: readonly (readonly [said: string, keys: string])[] = [
  ["renew renews renewed renewal renewing contract", "renewal renew contract term"],
  ["left leave leaves leaving departed", "left departed leave"],
  [
    "churned churn stopped paying ended ends end cancelled expires expire",
    "churn churned end ended stopped cancelled left expiry expire lost",
  ],
  [
    "touch touched touches spoke talked talk call called met meeting contacted contact qbr",
    "touch contact call meeting qbr spoke",
  ],
  ["due overdue invoice paid", "due invoice payment paid overdue"],
  ["login logged", "login logged"],
  ["opened escalated ticket", "opened ticket escalated"],
  ["joined signed start started starting began onboarding new", "joined signed start started onboarding"],
  ["set", "set"],
  ["asked cancel cancelled request requested", "cancel requested cancelled"],
  ["fed complete feed data", "feed complete data"],
  ["data measured", "of as asof measured data through day date on from to end today"],
];
