/** Where Teams delivers messages and presses: what the Azure bot is told as its messaging endpoint. */
export const teamsPath = "/teams/messages";
