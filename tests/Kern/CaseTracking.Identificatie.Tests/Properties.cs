using FsCheck;
using FsCheck.Fluent;

namespace CaseTracking.Identificatie.Tests;

internal static class Properties
{
    /// <summary>Holds for a few hundred random values, or fails with the value that breaks it.</summary>
    public static void ForAll<T>(Gen<T> values, Func<T, bool> property) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    public static Gen<Trackingcode> Codes => Gen.Constant(0).Select(_ => Trackingcode.New());
}
