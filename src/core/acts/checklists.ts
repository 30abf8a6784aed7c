/** What a proposed action consists of, line by line: what a task made of it starts with. */

/** By the id of the proposed action (core/health/proposals.ts); a test holds one for each. */
export const checklists: Readonly<Record<string, readonly string[]>> = {
  working_session: [
    "Find a time with the primary stakeholders",
    "Send the guide to getting value fast",
    "Agree on the first value to reach, and by when",
  ],
  usage_review: [
    "Look at who stopped using what, and since when",
    "Meet the account and hear why",
    "Write down the success plan you agree on",
  ],
  ticket_review: [
    "List the open tickets with support",
    "Settle what is done about each, and by whom",
    "Tell the account",
  ],
  payment_method: ["Find the billing contact", "Ask for a payment method that works", "See the payment go through"],
  answer_survey: ["Read what they wrote", "Call the people who answered", "Tell them what changes"],
  licence_enablement: ["List who holds a licence and does not log on", "Offer them a training", "Look again after it"],
  silence_call: ["Call the account", "Write down why nobody uses the product", "Agree on the next step"],
  training: ["List the topics they ask about", "Offer a training on them", "See the questions go down"],
  fix_dates: ["List the urgent tickets", "Agree on a date for each with support", "Tell the account the dates"],
  answer_first: ["Ask support to take this account first", "Tell the account", "See answers come in time again"],
  ease_review: ["Watch the account do its main task", "Write down what makes it hard", "Clear it, or say by when"],
  check_in: ["Call the account", "Ask about its goals", "Write down what it needs next"],
  executive_touch: ["Brief an executive of ours", "Have the decision maker reached", "Write down what they said"],
  new_champion: ["Find who could be the next champion", "Meet them in person", "Agree on what they want to reach"],
  overdue_reminder: ["List the overdue invoices", "Clear them with the billing contact", "See them paid"],
  look: ["Look at what moved", "Talk to the account", "Decide what to do"],
};
