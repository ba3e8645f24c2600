namespace CaseTracking.Termijnen;

/// <summary>What makes the clock start. The first day of the term is always the day after it.</summary>
public enum Aanvang
{
    /// <summary>The day the request arrived.</summary>
    Ontvangst,

    /// <summary>The day the request was registered, or where that was not done the day it arrived.</summary>
    Registratie,

    /// <summary>The day the result of the completeness check, "complete", was sent. Without it the clock does not start.</summary>
    Volledigheid,

    /// <summary>
    /// The day the result of the completeness check was sent or, when none was sent in time, the thirtieth day after
    /// receipt. The check has 30 days (decree of 25 April 2014 on the environmental permit).
    /// </summary>
    VolledigheidOfDertigsteDag,
}
