export class Greeter {}

export class GreetInput {}
