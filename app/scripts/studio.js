// What the studio's forms gain from a script. Without it every one of them works by its buttons.
