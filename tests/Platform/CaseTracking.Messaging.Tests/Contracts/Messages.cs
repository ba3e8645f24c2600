namespace CaseTracking.Messaging.Tests.Contracts.V1;

public sealed record CounterMoved(int Number);

public sealed record CounterStopped(string Reason, DayOfWeek Day);

public sealed record NobodyCares(int Number);
