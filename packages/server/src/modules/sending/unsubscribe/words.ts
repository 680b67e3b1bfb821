/** The words of the page, per language. They name no product: the mail is the customer's. */
export const WORDS = {
  en: {
    ask: {
      title: "Unsubscribe",
      text: "You will receive no more messages of this kind.",
      button: "Unsubscribe",
    },
    done: {
      title: "You are unsubscribed",
      text: "You will receive no more messages of this kind. You can close this page.",
    },
  },
  de: {
    ask: {
      title: "Abmelden",
      text: "Sie erhalten dann keine weiteren Nachrichten dieser Art.",
      button: "Abmelden",
    },
    done: {
      title: "Sie sind abgemeldet",
      text: "Sie erhalten keine weiteren Nachrichten dieser Art. Sie können diese Seite schließen.",
    },
  },
  es: {
    ask: {
      title: "Cancelar la suscripción",
      text: "No recibirá más mensajes de este tipo.",
      button: "Cancelar la suscripción",
    },
    done: {
      title: "Su suscripción se ha cancelado",
      text: "No recibirá más mensajes de este tipo. Puede cerrar esta página.",
    },
  },
  fr: {
    ask: {
      title: "Se désabonner",
      text: "Vous ne recevrez plus de messages de ce type.",
      button: "Se désabonner",
    },
    done: {
      title: "Vous êtes désabonné",
      text: "Vous ne recevrez plus de messages de ce type. Vous pouvez fermer cette page.",
    },
  },
} as const;
